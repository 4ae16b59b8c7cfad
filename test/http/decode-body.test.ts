import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {decodeHtml, decodeXml} from '../../source/http/decode-body.ts';
import {encodeText} from '../helpers/encode-text.ts';

const headlines = [
	'В Оше открыли библиотеку под открытым небом',
	'Дорожники обещают закончить объездную к осени',
	'Цены на муку снизились',
	'Суд перенёс заседание на пятницу',
	'Хребет Ала-Тоо: что видно со спутника',
	'Мэрия: «Парк останется парком»',
	'Яблоки подорожали на 12 процентов',
	'ЗИМА ПРИШЛА РАНО',
	'Кто придумал пиалу?',
	'Новый учебник физики',
];

const cyrillic = ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'];

const utf8 = (text: string) => new TextEncoder().encode(text);

/** A text without the letters that a charset lacks. */
function encodable(text: string, charset: string): string {
	const all = Uint8Array.from({length: 256}, (_, byte) => byte);
	const known = new TextDecoder(charset).decode(all);
	return Array.from(text)
		.filter(letter => known.includes(letter))
		.join('');
}

describe('the charset of a body that tells nothing', () => {
	test.each(cyrillic)('one headline in %s is enough', charset => {
		for (const headline of headlines.filter(
			text => charset.startsWith('win') || !/[«»]/.test(text),
		)) {
			const {text} = decodeXml(encodeText(headline, charset), null);
			expect(text).toBe(headline);
		}
	});

	test.each(cyrillic)('a whole story in %s is in no doubt', charset => {
		const story = headlines.filter(text => !/[«»]/.test(text)).join('. ');
		const html = `<html><body><p>${`${story}. `.repeat(8)}</p></body></html>`;
		expect(decodeHtml(encodeText(html, charset), null)).toEqual({text: html, charset});
	});

	test.each([
		['French', 'windows-1252', 'Le café a été fermé à la mi-août, déjà'],
		['Greek', 'windows-1253', 'Η βιβλιοθήκη άνοιξε ξανά'],
		['Hebrew', 'windows-1255', 'הספרייה נפתחה מחדש בעיר'],
		['Arabic', 'windows-1256', 'افتتحت المكتبة من جديد'],
		['Thai', 'windows-874', 'ห้องสมุดเปิดอีกครั้งในเมือง'],
	])('%s', (_, charset, headline) => {
		expect(decodeXml(encodeText(headline, charset), null)).toEqual({text: headline, charset});
	});

	test.each([
		[
			'euc-kr',
			[0xb5, 0xb5, 0xbc, 0xad, 0xb0, 0xfc, 0xc0, 0xcc, 0x20, 0xb4, 0xd9, 0xbd, 0xc3],
			'도서관이 다시',
		],
		[
			'shift_jis',
			[0x82, 0xb1, 0x82, 0xea, 0x82, 0xcd, 0x83, 0x65, 0x83, 0x58, 0x83, 0x67],
			'これはテスト',
		],
		['iso-2022-jp', [0x1b, 0x24, 0x42, 0x46, 0x7c, 0x4b, 0x5c, 0x1b, 0x28, 0x42], '日本'],
	])('%s', (charset, bytes, text) => {
		expect(decodeXml(Uint8Array.from(bytes), null)).toEqual({text, charset});
	});

	it('is UTF-8 where the bytes are', () => {
		expect(decodeXml(utf8('Өкмөт жаңы мектеп курат'), null).charset).toBe('utf-8');
		expect(decodeHtml(utf8('<p>Өкмөт жаңы мектеп курат</p>'), null).charset).toBe('utf-8');
	});

	it('is Western for a lone copyright sign', () => {
		expect(decodeHtml(encodeText('<p>© Example</p>', 'windows-1252'), null).text).toContain('©');
	});
});

describe('who is believed', () => {
	const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>Базар</a>`;

	it('a byte-order mark before the header', () => {
		const bytes = utf8(`\uFEFF${xml('koi8-r')}`);
		const {text, charset} = decodeXml(bytes, 'text/xml; charset=windows-1251');
		expect(charset).toBe('utf-8');
		expect(text).toBe(xml('koi8-r'));
	});

	it('the header before the declaration', () => {
		const bytes = encodeText(xml('koi8-r'), 'windows-1251');
		const {text} = decodeXml(bytes, 'text/xml;charset="windows-1251"');
		expect(text).toContain('Базар');
	});

	it('the declaration before a guess', () => {
		expect(decodeXml(encodeText(xml('ibm866'), 'ibm866'), 'text/xml')).toEqual({
			text: xml('ibm866'),
			charset: 'ibm866',
		});
	});

	it('a declaration behind blank lines and stray characters', () => {
		const text = `\n\n  x${xml('iso-8859-5')}`;
		expect(decodeXml(encodeText(text, 'iso-8859-5'), null).text).toBe(text);
	});

	test.each([
		['<meta charset="koi8-r">', 'koi8-r'],
		['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', 'windows-1251'],
		[`<!--${'-'.repeat(3000)}--><meta charset=ibm866>`, 'ibm866'],
	])('a page that says %.40s', (meta, charset) => {
		const html = `<html><head>${meta}<title>Ой</title>`;
		expect(decodeHtml(encodeText(html, charset), 'text/html')).toEqual({text: html, charset});
	});

	test.each(['x-unknown', 'replacement', '', '"'])('no label that means nothing: %s', label => {
		const bytes = encodeText(xml('koi8-r'), 'koi8-r');
		expect(decodeXml(bytes, `text/xml; charset=${label}`).charset).toBe('koi8-r');
	});
});

describe('a declaration that is plainly wrong', () => {
	const story = 'Пастухи спустились с джайлоо раньше срока';

	it('UTF-8 that is windows-1251', () => {
		const bytes = encodeText(
			`<?xml version="1.0" encoding="utf-8"?><a>${story}</a>`,
			'windows-1251',
		);
		expect(decodeXml(bytes, 'text/xml; charset=utf-8').text).toContain(story);
	});

	it('windows-1251 that is UTF-8', () => {
		const bytes = utf8(`<?xml version="1.0" encoding="windows-1251"?><a>${story}</a>`);
		expect(decodeXml(bytes, null)).toMatchObject({charset: 'utf-8'});
		expect(decodeHtml(utf8(story), 'text/html; charset=windows-1251').text).toBe(story);
	});

	const others = cyrillic.flatMap(real =>
		[...cyrillic, 'utf-8', 'iso-8859-1']
			.filter(label => label !== real)
			.map((label): [string, string] => [real, label]),
	);

	it.each(others)(
		'%s that is labelled %s, of the length of a headline and of a story',
		(real, label) => {
			const long = headlines.filter(text => !/[«»]/.test(text)).join('. ');
			for (const text of [story, `${long}. ${story}`]) {
				const xml = `<?xml version="1.0" encoding="${label}"?><a>${text}</a>`;
				expect(decodeXml(encodeText(xml, real), null).text).toBe(xml);
				const html = `<meta charset="${label}"><p>${text}</p>`;
				expect(decodeHtml(encodeText(html, real), `text/html; charset=${label}`).text).toBe(html);
			}
		},
	);

	it.each(cyrillic)(
		'but %s that is labelled rightly is believed, however odd the words',
		charset => {
			for (const text of [
				'ЩЪЫ ЭЮЯ',
				'ъэ',
				'Щы',
				'ФСБ, МЧС и ЦСКА',
				'ЯЯЯ',
				'Їжак і ґанок',
				'Ђак љубав њива',
			]) {
				const words = encodable(text, charset);
				const xml = `<?xml version="1.0" encoding="${charset}"?><a>${words}</a>`;
				expect(decodeXml(encodeText(xml, charset), null).text).toBe(xml);
			}
		},
	);

	it('the Western label that servers send by habit', () => {
		const bytes = encodeText(`<p>${story}</p>`, 'koi8-r');
		expect(decodeHtml(bytes, 'text/html; charset=iso-8859-1').text).toContain(story);
	});

	it('but the Western label holds for Western text', () => {
		for (const text of [
			'£5, £7 and £9',
			'“It’s £50”, he said… ©',
			'Façade, déjà-vu, naïve',
			'Größe: 12° über',
		]) {
			const bytes = encodeText(`<p>${text}</p>`, 'windows-1252');
			expect(decodeHtml(bytes, 'text/html; charset=iso-8859-1').text).toBe(`<p>${text}</p>`);
			expect(decodeHtml(bytes, null).text).toBe(`<p>${text}</p>`);
		}
	});

	it('UTF-16 that is not', () => {
		const text = '<?xml version="1.0" encoding="utf-16"?><a/>';
		expect(decodeXml(utf8(text), null).text).toBe(text);
	});

	it('but UTF-8 with one bad byte, or cut in a letter, stays UTF-8', () => {
		const whole = utf8(story);
		expect(decodeXml(whole.subarray(0, -1), 'text/xml; charset=utf-8').charset).toBe('utf-8');
		const broken = Uint8Array.from([...whole, 0xff, ...whole]);
		expect(decodeXml(broken, null).text).toBe(`${story}\uFFFD${story}`);
	});
});

describe('UTF-16 and UTF-32', () => {
	const text = '<?xml version="1.0"?><a>Тоо 🏔</a>';
	const utf16 = (isLittle: boolean, mark: string) => {
		const bytes = Buffer.from(mark + text, 'utf16le');
		return isLittle ? bytes : bytes.swap16();
	};
	const utf32 = (isLittle: boolean, mark: string) => {
		const codes = Array.from(mark + text, character => character.codePointAt(0) ?? 0);
		const view = new DataView(new ArrayBuffer(codes.length * 4));
		for (const [index, code] of codes.entries()) {
			view.setUint32(index * 4, code, isLittle);
		}

		return new Uint8Array(view.buffer);
	};

	test.each([
		['utf-16le', utf16(true, '\uFEFF')],
		['utf-16be', utf16(false, '\uFEFF')],
		['utf-16le', utf16(true, '')],
		['utf-16be', utf16(false, '')],
		['utf-32le', utf32(true, '\uFEFF')],
		['utf-32be', utf32(false, '\uFEFF')],
		['utf-32le', utf32(true, '')],
		['utf-32be', utf32(false, '')],
	])('%s, marked or not', (charset, bytes) => {
		expect(decodeXml(bytes, null)).toEqual({text, charset});
	});

	it('what is no character is replaced', () => {
		expect(decodeXml(Uint8Array.of(0xff, 0xfe, 0, 0, 0, 0xd8, 0, 0), null).text).toBe('\uFFFD');
	});
});

it('never throws, whatever the bytes and the header', () => {
	const label = fc.constantFrom('utf-8', 'utf-16', 'utf-32', 'koi8-r', 'gb18030', 'x', 'utf-7', '');
	fc.assert(
		fc.property(fc.uint8Array({maxLength: 400}), fc.option(label), (bytes, name) => {
			const contentType = name === null ? null : `text/xml; charset=${name}`;
			expect(typeof decodeXml(bytes, contentType).text).toBe('string');
			expect(typeof decodeHtml(bytes, contentType).text).toBe('string');
		}),
	);
});

it('leaves UTF-8 as it is', () => {
	fc.assert(
		fc.property(fc.string({unit: 'grapheme', maxLength: 100}), text => {
			const plain = `<a>${text.replaceAll('\u001b', '').replaceAll('\0', '')}</a>`;
			expect(decodeXml(utf8(plain), 'text/xml; charset=utf-8').text).toBe(plain);
		}),
	);
});
