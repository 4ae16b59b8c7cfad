import type {Article, Block, Span} from '../../source/model/article.ts';
import {makeArticle} from './state-driver.ts';

const spans = (text: string): readonly Span[] => [{text}];
const paragraph = (text: string): Block => ({kind: 'paragraph', spans: spans(text)});
const cells = (...texts: readonly string[]) => texts.map(text => (text ? spans(text) : []));
const list = (isOrdered: boolean, ...items: readonly (readonly Block[])[]): Block => ({
	kind: 'list',
	isOrdered,
	start: 1,
	items,
});

function story(title: string, blocks: readonly Block[], change: Partial<Article> = {}): Article {
	return makeArticle(0, {title, blocks, wordCount: 120, ...change});
}

/** Stories whose layout is hard, each a screenful at 80 × 24. */
export const storyScenes: Readonly<Record<string, Article>> = {
	table: story(
		'Snow on the passes',
		[
			{
				kind: 'table',
				header: cells('Pass', 'Height, m', 'Snow, cm', 'Open'),
				rows: [
					cells('Төө-Ашуу', '3 180', '42', 'yes'),
					[spans('Ала-Бел'), spans('3 175'), spans('120'), [{text: 'see the map', link: 1}]],
					cells('吐尔尕特 Torugart', '3 752', '–', 'no'),
				],
			},
			{
				kind: 'table',
				header: cells('Road', 'What the ministry says of it'),
				rows: [
					cells(
						'Bishkek – Osh',
						'Open for all; chains are needed above two thousand metres after dark',
					),
					cells('Kara-Balta – Talas', 'Open for cars, closed for lorries until the wind goes down'),
				],
			},
		],
		{links: [{text: 'see the map', url: 'https://daily.example/map'}]},
	),
	list: story('What to take along', [
		paragraph('The rescuers ask everyone who drives over the pass to have with them:'),
		list(
			true,
			[
				paragraph('Warm things, for everyone in the car:'),
				list(
					false,
					[paragraph('a blanket or a sleeping bag that is good for twenty degrees of frost,')],
					[
						paragraph('boots;'),
						list(true, [paragraph('felt ones')], [paragraph('or two pairs of others')]),
					],
				),
			],
			[paragraph('A shovel.'), paragraph('A short one fits into any car.')],
			[{kind: 'quote', blocks: [paragraph('And do not go alone.')]}],
		),
		{kind: 'code', text: 'tel:\t161\n    ext 2'.replace('\t', '    ')},
		{
			kind: 'figure',
			caption: spans('The pass in November. Photo: Aida Bekova'),
			alternative: 'Cars between walls of snow',
			url: 'https://daily.example/pass.jpg',
		},
		{
			kind: 'figure',
			caption: [],
			alternative: 'Video: How to put on chains',
			url: 'https://www.youtube.com/watch?v=1',
		},
	]),
	rtl: story('افتتحت المكتبة من جديد في المدينة القديمة', [
		paragraph(
			'افتتحت المكتبة العامة أبوابها من جديد بعد عامين من الترميم، وقال مديرها إن عدد الكتب فيها تجاوز 120000 كتاب.',
		),
		{
			kind: 'quote',
			blocks: [paragraph('«نحن سعداء بعودة القراء إلى هذا البيت الكبير، ولن نغلقه مرة أخرى.»')],
		},
		list(
			false,
			[paragraph('קומה ראשונה: ספרי ילדים ומדף עיתונים')],
			[paragraph('קומה שנייה: אולם קריאה')],
		),
		{
			kind: 'table',
			header: cells('اليوم', 'ساعات'),
			rows: [cells('الاثنين', '9–18'), cells('الجمعة', '14–20')],
		},
	]),
	cjk: story('図書館が三年ぶりに再び開館、蔵書は十二万冊を超える', [
		paragraph(
			'市立図書館は月曜日、三年間の改修を終えて再び開館した。館長は「読者の皆さんをこの大きな家に迎えられてうれしい」と述べ、今後は夜間も開ける方針だという。',
		),
		paragraph(
			'시립 도서관은 월요일 삼 년 동안의 공사를 마치고 다시 문을 열었다. 새로운 열람실은 밤에도 이용할 수 있다.',
		),
		{
			kind: 'quote',
			blocks: [
				paragraph('图书馆重新开放，藏书超过十二万册，其中儿童读物三万册，欢迎各位读者前来阅览。'),
			],
		},
		{
			kind: 'table',
			header: cells('階', '内容'),
			rows: [cells('一階', '児童書と新聞'), cells('二階', '閲覧室')],
		},
		paragraph(
			'Readers send their thanks: 👩‍👩‍👧 👍🏽 🇰🇬 ❤️ 1️⃣ and a word of praise for each of the builders 🏗️.',
		),
		paragraph('สวัสดีน้ำใจ हिन्दी में क्षमा ẅ̈öʀd̈s̈'),
	]),
};
