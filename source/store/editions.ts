import type {Edition} from '../model/edition.ts';
import type {FeedSource} from '../model/source.ts';

/** A feed in the settings: a new one, or what is to be different about one of the edition. */
export interface FeedSetting {
	readonly id: string;
	readonly name?: string;
	readonly url?: string;
	readonly isOn?: boolean;
	readonly folders?: readonly string[];
}

/** What the settings say about the edition. */
export interface EditionSettings {
	readonly edition: string;
	readonly feeds: readonly FeedSetting[];
	readonly rateSources: readonly string[];
	readonly compareSources: readonly string[];
	readonly pairs: readonly string[];
}

const on = (id: string, name: string, url: string): FeedSource => ({id, name, url, isOn: true});

/** A feed that is known by its address only: nobody has recorded that it answers. */
const off = (id: string, name: string, url: string): FeedSource => ({id, name, url, isOn: false});

const kyrgyzstan: Edition = {
	id: 'kyrgyzstan',
	name: 'Kyrgyzstan',
	feeds: [
		on('24kg', '24.kg', 'https://24.kg/rss/'),
		on('akipress', 'AKIpress', 'https://akipress.com/rss/news.rss'),
		on('kaktus', 'Kaktus', 'https://kaktus.media/?rss'),
		on('timesca', 'Times of Central Asia', 'https://timesca.com/feed/'),
		off('24kg-en', '24.kg English', 'https://24.kg/english/rss/'),
		off('24kg-ky', '24.kg кыргызча', 'https://24.kg/kyrgyzcha/'),
		off('kloop', 'Kloop', 'https://kloop.kg/feed/'),
		off('azattyk', 'Азаттык', 'https://www.azattyk.org/api/zrqiteuuir'),
		off('azattyk-ru', 'Азаттык (рус.)', 'https://rus.azattyk.org/api/z-$gpieey_o_'),
		off('kabar', 'Kabar', 'https://kabar.kg/rss/'),
		off('economist', 'Economist.kg', 'https://economist.kg/feed/'),
		off('vb', 'Вечерний Бишкек', 'https://www.vb.kg/rss/'),
		off('turmush', 'Turmush', 'https://www.turmush.kg/rss'),
	],
	rateSources: ['nbkr', 'frankfurter', 'open-er-api'],
	compareSources: ['cbr', 'nbk', 'cbu'],
	pairs: ['USD/KGS', 'EUR/KGS', 'RUB/KGS'],
};

const world: Edition = {
	id: 'world',
	name: 'World',
	feeds: [
		on('bbc', 'BBC', 'https://feeds.bbci.co.uk/news/world/rss.xml'),
		on('guardian', 'Guardian', 'https://www.theguardian.com/world/rss'),
		on('hn', 'Hacker News', 'https://hnrss.org/frontpage'),
		on('lobsters', 'Lobsters', 'https://lobste.rs/rss'),
		on('timesca', 'Times of Central Asia', 'https://timesca.com/feed/'),
	],
	rateSources: ['ecb', 'frankfurter', 'open-er-api'],
	compareSources: ['nbp', 'boc', 'cbr'],
	pairs: ['EUR/USD', 'EUR/GBP', 'EUR/JPY'],
};

/** Every edition; the first is the default. */
export const editions: readonly [Edition, ...Edition[]] = [kyrgyzstan, world];

/** The edition of that id, or the default one. */
export const findEdition = (id: string): Edition =>
	editions.find(edition => edition.id === id) ?? editions[0];

/** The edition with the reader's own feeds, pairs and sources of rates in it. */
export function effectiveEdition(settings: EditionSettings): Edition {
	const edition = findEdition(settings.edition);
	const {rateSources, compareSources, pairs} = settings;
	const feeds = new Map(edition.feeds.map(feed => [feed.id, feed]));
	for (const own of settings.feeds) {
		const url = own.url ?? feeds.get(own.id)?.url;
		if (url !== undefined) {
			feeds.set(own.id, {isOn: true, name: hostOf(url), ...feeds.get(own.id), ...own, url});
		}
	}

	return {...edition, feeds: [...feeds.values()], rateSources, compareSources, pairs};
}

const hostOf = (url: string): string => URL.parse(url)?.host.replace(/^www\./, '') || url;
