import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {hostileText} from '../../text/hostile-text.ts';

/** What is fuzzed: the module of its name beside this one. */
export interface Target {
	readonly name: string;
	/** Inputs to begin with; the first byte of each is a choice. */
	readonly seeds: () => readonly Buffer[];
	/** What inputs of this kind are made of. */
	readonly words: readonly string[];
	/** Bytes that an input may have. */
	readonly longest: number;
}

const choices = [0, 1, 2, 3, 17];
const withChoices = (bytes: Uint8Array): readonly Buffer[] =>
	choices.map(choice => Buffer.concat([Buffer.from([choice]), bytes]));

function hostile(): readonly Buffer[] {
	return fc
		.sample(hostileText, 400)
		.map((text, index) =>
			Buffer.concat([
				Buffer.from([index % 2 === 0 ? 0xa0 : 0xa1]),
				Buffer.from(text, index % 2 === 0 ? 'utf8' : 'utf16le'),
			]),
		);
}

const fixtures = (folder: string) => (): readonly Buffer[] =>
	readdirSync(join('test/fixtures', folder)).flatMap(name =>
		withChoices(readFileSync(join('test/fixtures', folder, name))),
	);

const texts =
	(...all: readonly string[]) =>
	(): readonly Buffer[] =>
		all.flatMap(text => withChoices(Buffer.from(text)));

const escapes = [
	...['\u001B', '\u001B[', '\u001B]', '\u001BP', '\u001B_', '\u001B\\', '\u001B(', '\u0007'],
	...['\u009B', '\u009D', '\u0090', '\u009C', '\u202E', '\u2066', '\u2028', '\uFEFF', '\u200D'],
	...[
		'52;c;',
		'8;;',
		'31m',
		'6n',
		'38;5;9m',
		'https://a.example/',
		'xn--',
		'%1B',
		'\uFE0F',
		'\u0301',
	],
];
const markup = [
	...[
		'<![CDATA[',
		']]>',
		'<!--',
		'-->',
		'<?xml version="1.0" encoding="',
		'?>',
		'<!DOCTYPE',
		'&#27;',
	],
	...[
		'&#x202e;',
		'&lt;',
		'&amp;',
		'&#xD800;',
		'/>',
		'</',
		' xmlns:',
		'="',
		'http-equiv',
		'charset=',
	],
];
const elements = [
	...['<rss version="2.0">', '<channel>', '<item>', '<title>', '<link>', '<guid>', '<pubDate>'],
	...[
		'<description>',
		'<content:encoded>',
		'<dc:creator>',
		'<rdf:RDF',
		'<feed',
		'<entry>',
		'<summary',
	],
	...[
		' type="xhtml"',
		'<updated>',
		'"version":',
		'"items":[',
		'"content_html":',
		'\\u001b',
		'\\ud800',
	],
];
const tags = [
	...['<p>', '<table>', '<tr>', '<td>', '<pre>', '<li>', '<ol start="', '<blockquote>', '<figure>'],
	...[
		'<img src="',
		'<a href="',
		'<script>',
		'<style>',
		'<template>',
		'<svg>',
		'<noscript>',
		'<h1>',
	],
	...[
		'application/ld+json',
		'"articleBody":',
		'og:title',
		'<meta property="',
		'itemprop="',
		'<br>',
	],
];
const list =
	'<opml version="2.0"><body><outline text="Folder"><outline type="rss" text="A &amp; B" xmlUrl="https://a.example/"/></outline></body></opml>';
const settings = JSON.stringify({
	edition: 'kyrgyzstan',
	feeds: [{id: 'a', name: 'A', url: 'https://a.example/', isOn: true}],
	allowedHosts: ['127.0.0.1:80'],
	keys: {},
	theme: 'dark',
});

export const targets: readonly Target[] = [
	{name: 'sanitizer', seeds: hostile, words: escapes, longest: 1024},
	{name: 'frame', seeds: hostile, words: escapes, longest: 1024},
	{name: 'feed', seeds: fixtures('feeds'), words: [...markup, ...elements], longest: 8192},
	{
		name: 'opml',
		seeds: texts(list),
		words: [...markup, '<opml>', '<outline ', 'xmlUrl="'],
		longest: 2048,
	},
	{
		name: 'charset',
		seeds: fixtures('feeds'),
		words: [...markup, 'utf-16', 'koi8-r'],
		longest: 2048,
	},
	{name: 'article', seeds: fixtures('articles'), words: [...markup, ...tags], longest: 16_384},
	{
		name: 'settings',
		seeds: texts(settings),
		words: ['"feeds":', '[{', 'null', '//'],
		longest: 2048,
	},
];
