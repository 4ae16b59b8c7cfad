import {type HtmlDocument, textOf} from './dom.ts';

const names =
	'[class*="paywall"], [id*="paywall"], [class*="subscriber-only"], [class*="premium-wall"], [class*="regwall"]';

/** What pages say where their text breaks off. */
const words =
	/subscribe (?:now )?to (?:continue|read|keep) |to (?:continue|keep) reading,? (?:please )?(?:subscribe|log in|sign in|register)|(?:already|not) a subscriber\?|for subscribers only|only for subscribers|чтобы (?:читать|прочитать|продолжить|дочитать).{0,40}(?:подпи|оформите|войдите)|(?:доступ|материал|статья|текст).{0,30}(?:только )?(?:для подписчиков|по подписке)|жазылуучулар үчүн/iu;

/** Whether a page shows the marks of a wall for subscribers; many show them beside whole texts, too. */
export function hasPaywall(document: HtmlDocument): boolean {
	return document.querySelector(names) !== null || words.test(textOf(document.documentElement));
}
