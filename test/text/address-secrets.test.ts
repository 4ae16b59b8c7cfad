import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {
	hideSecrets,
	secretsOf,
	withoutSecrets,
	withSecrets,
} from '../../source/text/address-secrets.ts';

describe('an address is stored and shown without what lets somebody in', () => {
	test.each([
		['https://anna:s3cret@news.example/feed', 'https://news.example/feed'],
		['https://anna@news.example:8080/feed', 'https://news.example:8080/feed'],
		['https://news.example/feed?key=s3cret', 'https://news.example/feed?key=***'],
		[
			'https://news.example/feed?a=1&feed_token=s3cret#top',
			'https://news.example/feed?a=1&feed_token=***#top',
		],
		['https://news.example/feed?apiKey=s3cret&b', 'https://news.example/feed?apiKey=***&b'],
		[`https://news.example/feed?feed=${'0f'.repeat(20)}`, 'https://news.example/feed?feed=***'],
		['https://news.example/@anna/feed?of=a@b', 'https://news.example/@anna/feed?of=a@b'],
		[
			'https://news.example/feed?channel_id=UCabc&keyword=x',
			'https://news.example/feed?channel_id=UCabc&keyword=x',
		],
		['https://news.example/feed#key=x', 'https://news.example/feed#key=x'],
		['no address', 'no address'],
	])('%s', (url, stored) => {
		expect(withoutSecrets(url)).toBe(stored);
	});
});

test('a text that repeats what was in an address is shown without it', () => {
	const address = 'https://anna:s3%20cret@news.example/feed?key=k%C3%BC&page=2';
	const said = `No /feed?key=k%C3%BC (kü) for anna:s3 cret, Basic ${btoa('anna:s3 cret')}, page 2`;
	expect(hideSecrets(said, secretsOf(address))).toBe(
		'No /feed?key=*** (***) for anna:***, Basic ***, page 2',
	);
	expect(
		hideSecrets(
			`Bad credentials t0k3n, Basic ${btoa('t0k3n:')}`,
			secretsOf('https://t0k3n@news.example/feed'),
		),
	).toBe('Bad credentials ***, Basic ***');
	expect(secretsOf('https://news.example/feed?page=2')).toEqual([]);
	expect(secretsOf('no address')).toEqual([]);
});

describe('the address behind a stored one', () => {
	const own = 'http://anna:s3cret@news.example/feed?key=abc&page=2';
	test.each([
		['is the reader’s own where nothing moved', 'http://news.example/feed?key=***&page=2', own],
		[
			'has name, password and key on the same origin',
			'http://news.example/rss?key=***',
			'http://anna:s3cret@news.example/rss?key=abc',
		],
		[
			'has no password elsewhere',
			'https://news.example/feed?key=***&page=2',
			'https://news.example/feed?key=abc&page=2',
		],
		['stays as it is without secrets', 'https://other.example/rss', 'https://other.example/rss'],
		[
			'has no secret that the reader does not know',
			'https://other.example/rss?sig=***',
			'https://other.example/rss?sig=***',
		],
	])('%s', (_, stored, url) => {
		expect(withSecrets(stored, own)).toBe(url);
	});

	test('has a key as it is sent, however the reader wrote it', () => {
		const own = 'HTTPS://News.Example/feed?key=ü x';
		expect(withSecrets(withoutSecrets(own), own)).toBe(own);
		expect(withSecrets('https://news.example/rss?key=***', own)).toBe(
			'https://news.example/rss?key=%C3%BC%20x',
		);
	});

	test('is found again for any address', () => {
		const word = fc.stringMatching(/^[a-z0-9%._~-]{1,12}$/);
		const query = fc.array(fc.tuple(fc.constantFrom('key', 'token', 'page', 'q'), word));
		fc.assert(
			fc.property(word, word, query, (name, password, pairs) => {
				const search = pairs.map(([key, value]) => `${key}=${value}`).join('&');
				const url = `https://${name}:${password}@news.example/feed?${search}`;
				const stored = withoutSecrets(url);
				expect(withSecrets(stored, url)).toBe(url);
				expect(withoutSecrets(stored)).toBe(stored);
			}),
		);
	});
});
