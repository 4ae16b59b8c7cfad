import fc from 'fast-check';
import {expect, it} from 'vitest';
import {FeedError} from '../../source/feeds/feed-error.ts';
import {parseOpml, writeOpml} from '../../source/feeds/opml.ts';

it('reads feeds from folders of any depth, each address once', () => {
	const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>
		<outline text="Kyrgyzstan">
			<outline text="24.kg &amp; co" type="rss" xmlUrl="https://24.example/rss/"/>
			<outline text="Region"><outline title="Named" text="other" xmlUrl="https://b.example/feed"/></outline>
		</outline>
		<outline text="again" xmlUrl="https://24.example/rss/"/>
		<outline text="script" xmlUrl="javascript:alert(1)"/>
		<outline xmlUrl='http://c.example/?a=1&b=2'/>
	</body></opml>`;
	expect(parseOpml(opml)).toEqual([
		{name: '24.kg & co', url: 'https://24.example/rss/', folders: ['Kyrgyzstan']},
		{name: 'Named', url: 'https://b.example/feed', folders: ['Kyrgyzstan', 'Region']},
		{name: 'c.example', url: 'http://c.example/?a=1&b=2', folders: []},
	]);
});

it('says what is no OPML', () => {
	expect(() => parseOpml('<rss/>')).toThrow(FeedError);
	expect(() => parseOpml('')).toThrow(/no OPML/);
});

it('survives a hundred thousand folders', () => {
	const deep = `<opml>${'<outline text="x">'.repeat(100_000)}<outline xmlUrl="http://a.example/"/>`;
	expect(parseOpml(deep)).toEqual([
		{name: 'a.example', url: 'http://a.example/', folders: Array.from({length: 8}, () => 'x')},
	]);
});

it('reads what it wrote', () => {
	const letter = fc.constantFrom(...'abкө&<>"\' 7');
	const name = fc
		.string({unit: letter, maxLength: 20})
		.map(text => `x${text.replace(/\s+/g, ' ')}x`);
	const url = fc.tuple(fc.nat(), fc.string({unit: letter, maxLength: 9})).map(([host, query]) => {
		return new URL(`https://h${host}.example/?a=1&q=${query}`).href;
	});
	const subscriptions = fc.uniqueArray(
		fc.record({name, url, folders: fc.array(name, {maxLength: 3})}),
		{
			selector: one => one.url,
			maxLength: 8,
		},
	);
	fc.assert(
		fc.property(subscriptions, feeds => {
			const again = parseOpml(writeOpml(feeds));
			expect(again).toHaveLength(feeds.length);
			expect(again).toEqual(expect.arrayContaining(feeds));
		}),
		{numRuns: 30},
	);
});
