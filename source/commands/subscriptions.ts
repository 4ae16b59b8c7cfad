import type {FeedSource} from '../model/source.ts';
import type {FeedSetting} from '../store/editions.ts';
import {changeSetting} from './change-setting.ts';
import type {CommandContext} from './context.ts';
import {readSettings} from './open-home.ts';

/** A feed to subscribe to. */
export interface NewFeed {
	readonly name: string;
	readonly url: string;
	readonly folders?: readonly string[];
}

/** The reader's subscriptions, as the settings keep them. */
export interface Subscriptions {
	/** All feeds of the edition and the reader's own, on or off. */
	readonly feeds: readonly FeedSource[];
	/** Subscribes to feeds that are not there yet, and turns on those that are. Gives what is new. */
	add(feeds: readonly NewFeed[]): Promise<readonly FeedSource[]>;
	/** Turns a feed of the edition off, and forgets one of the reader's own. */
	remove(feed: FeedSource): Promise<void>;
}

export function openSubscriptions(context: CommandContext): Subscriptions {
	const settings = readSettings(context);
	const {edition, values, problems} = settings;
	problems.forEach(context.complain);
	const write = (feeds: readonly FeedSetting[]) => changeSetting(settings, 'feeds', feeds);

	return {
		feeds: edition.feeds,
		async add(feeds) {
			const freeId = idGiver(edition.feeds.map(({id}) => id));
			// Lists may have any length: each feed is looked up, not looked for. The first of an address counts.
			const byUrl = new Map(
				edition.feeds.toReversed().map(feed => [plainUrl(feed.url), feed] as const),
			);
			const own = new Map(values.feeds.map(feed => [feed.id, feed]));
			const added: FeedSource[] = [];
			const done = new Set<string>();
			for (const feed of feeds) {
				const known = byUrl.get(plainUrl(feed.url));
				if (known?.isOn || done.has(feed.url)) {
					continue;
				}

				const id = known?.id ?? freeId(feed.url);
				done.add(feed.url);
				const setting = known
					? {...own.get(id), id, isOn: true}
					: {id, name: feed.name, url: feed.url, ...withFolders(feed)};
				own.set(id, setting);
				added.push({name: feed.name, url: feed.url, ...known, ...setting, isOn: true});
			}

			if (added.length > 0) {
				await write([...own.values()]);
			}

			return added;
		},

		async remove({id}) {
			const others = values.feeds.filter(feed => feed.id !== id);
			const own = values.feeds.find(feed => feed.id === id);
			// What has an address in the settings is the reader's own; the rest comes with the edition.
			await write(own?.url ? others : [...others, {...own, id, isOn: false}]);
		},
	};
}

/** The subscription of that address, whatever its scheme and its slash at the end. */
export function findByUrl(feeds: readonly FeedSource[], url: string): FeedSource | undefined {
	return feeds.find(feed => plainUrl(feed.url) === plainUrl(url));
}

function plainUrl(url: string): string {
	return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/\/$/, '');
}

function withFolders({folders = []}: NewFeed): Partial<FeedSetting> {
	return folders.length > 0 ? {folders} : {};
}

/** Gives hosts as names that no other feed has: `paper.example`, `paper.example-2`. */
function idGiver(ids: readonly string[]): (url: string) => string {
	const taken = new Set(ids);
	const numbers = new Map<string, number>();
	return url => {
		const host = URL.parse(url)?.hostname.replace(/^www\./, '') ?? '';
		const start = host.replace(/[^a-z0-9.-]/g, '').replace(/^[.-]+/, '') || 'feed';
		let number = numbers.get(start) ?? 1;
		let id = number === 1 ? start : `${start}-${number}`;
		while (taken.has(id)) {
			number++;
			id = `${start}-${number}`;
		}

		numbers.set(start, number);
		taken.add(id);
		return id;
	};
}
