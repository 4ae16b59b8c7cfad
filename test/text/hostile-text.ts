import fc from 'fast-check';

/** Parts that hostile texts are made of: introducers, terminators, joiners, marks, odd neighbours. */
const fragments = [
	...[
		'\u001B',
		'\u001B]',
		'\u001B[',
		'\u001BP',
		'\u001B_',
		'\u001B\\',
		'\u001B(',
		'\u001Bc',
		'\u0007',
	],
	...['\u009B', '\u009D', '\u0090', '\u0098', '\u009E', '\u009F', '\u009C', '\u0018', '\u0085'],
	...[
		'tmux;',
		'52;c;',
		'8;;',
		'31m',
		'6n',
		' ',
		'  ',
		'\n',
		'\r',
		'\r\n',
		'\t',
		'\u2028',
		'\u00A0',
	],
	...['\u200C', '\u200D', '\uFE0E', '\uFE0F', '\u20E3', '\u0301', '\u0306', '\u0488', '\u094D'],
	...[
		'a',
		'1',
		'#',
		'й',
		'ң',
		'あ',
		'中',
		'क',
		'র',
		'م',
		'ᄀ',
		'ᅡ',
		'ำ',
		'ﾞ',
		'\u0600',
		'\uD83D',
		'\uDE00',
	],
	...[
		'❤',
		'👩',
		'🏻',
		'🇰',
		'🇬',
		'👩‍👧',
		'\u{E0067}',
		'\u202E',
		'\uFEFF',
		'\u00AD',
		'\uE000',
		'\uFFFF',
	],
];

/** Texts that try to get past a sanitiser, or to make it change its mind. */
export const hostileText = fc
	.array(
		fc.oneof(
			{arbitrary: fc.constantFrom(...fragments), weight: 6},
			{arbitrary: fc.string({unit: 'binary', maxLength: 3}), weight: 1},
			{
				arbitrary: fc
					.tuple(fc.constantFrom(...fragments), fc.integer({min: 2, max: 90}))
					.map(([part, times]) => part.repeat(times)),
				weight: 1,
			},
		),
		{maxLength: 24},
	)
	.map(parts => parts.join(''));

const words = [
	...[
		'Лидеры',
		'приняли',
		'заявление',
		'её',
		'мой',
		'йод',
		'за\u0301мок',
		'по-русски',
		'«слово»',
		'—',
	],
	...['Кыргызстан', 'өкмөт', 'жаңылык', 'үй', 'бүгүн', 'Ысык-Көл', '№', '87,45', '100%', '$5'],
	...[
		'The',
		'leaders',
		'don’t',
		'“quoted”',
		'(café)',
		'naïve',
		'Straße',
		'И\u0306од',
		'nai\u0308ve',
	],
	...['新闻', '「記事」', 'ニュース', '뉴스', '中文，', 'می‌خواهم', 'हिन्दी', 'ภาษา'],
	...['😀', '❤️', '👨‍👩‍👧', '🏳️‍🌈', '1️⃣', '🇰🇬', '👍🏽', '🧑🏽‍🚀', '☎︎', '©', '™'],
];

/** A word of an honest text, in one of the scripts and signs that news are written in. */
export const honestWord = fc.constantFrom(...words);

/** An honest line of news. */
export const honestLine = fc
	.array(honestWord, {minLength: 1, maxLength: 20})
	.map(line => line.join(' '));
