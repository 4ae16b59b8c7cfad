import {parseHTML} from 'linkedom';
import {boundHtml} from './bound-html.ts';
import type {HtmlDocument} from './dom.ts';

/** Parses a page, or a fragment of one, into a document of bounded size. */
export function parseHtml(html: string): HtmlDocument {
	const {markup, language} = boundHtml(html);
	const attribute = language ? ` lang="${language}"` : '';
	return parseHTML(`<!doctype html><html${attribute}><head></head><body>${markup}</body></html>`)
		.document;
}
