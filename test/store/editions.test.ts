import {expect, test} from 'vitest';
import {parsePair} from '../../source/model/rate.ts';
import {editions, findEdition} from '../../source/store/editions.ts';

test.each(editions)('the edition $name can be used as it stands', ({feeds, pairs, rateSources}) => {
	expect(new Set(feeds.map(feed => feed.id)).size).toBe(feeds.length);
	expect(feeds.some(feed => feed.isOn)).toBe(true);
	for (const feed of feeds) {
		expect(new URL(feed.url).protocol).toBe('https:');
		expect(feed.name).not.toBe('');
	}

	expect(pairs.map(parsePair)).not.toContain(null);
	expect(rateSources.length).toBeGreaterThan(0);
});

test('an unknown edition is the first', () => {
	expect(findEdition('world').id).toBe('world');
	expect(findEdition('mars')).toBe(editions[0]);
});
