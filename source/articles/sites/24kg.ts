import type {SiteRule} from '../site-rules.ts';

/**
 * 24.kg, in Russian, Kyrgyz and English. The second body and date are those of its older pages and
 * of its mobile ones; its list of popular stories is found by its heading.
 */
export const site24kg: SiteRule = {
	id: '24kg',
	hosts: ['24.kg'],
	title: 'h1.newsTitle',
	body: 'div.cont[itemprop="articleBody"], div.js-mediator-article',
	published: 'span[itemprop="datePublished"], div.newsDate',
	author: '[itemprop="author"] [itemprop="name"], [itemprop="author"]',
	popular: '',
	remove: '',
	utcOffset: '+06:00',
};
