import {describe, expect, test} from 'vitest';
import {isDateLine, isFurniture, isLabel} from '../../source/articles/furniture.ts';

describe('lines of the page itself', () => {
	test.each([
		'Advertisement',
		'ADVERTISEMENT',
		'Story continues below advertisement',
		'Share this article',
		'Facebook Twitter WhatsApp',
		'Image 2 of 5',
		'3 Comments',
		'Sign up for our newsletter and never miss a story.',
		'News with your tea, every day. Sign up for our free newsletter.',
		'Follow us on Twitter @paper',
		'Have a tip? E-mail the desk at desk@paper.example.',
		'Read more: A bridge opens',
		'Related: A bridge opens',
		'Nora Field contributed to this report.',
		'The post Harvest appeared first on The Paper.',
		'Реклама',
		'Поделиться в соцсетях',
		'Читайте также: Как строили мост',
		'Материалы по теме: мост, дорога',
		'Подписывайтесь на наш Telegram-канал',
		'Комментарии (12)',
		'Жарнама',
		'Бөлүшүү',
		'Дагы окуңуз: Көпүрө ачылды',
		'Telegram каналыбызга жазылыңыз!',
	])('are «%s»', text => {
		expect(isFurniture(text)).toBe(true);
	});

	test.each([
		'',
		'2026',
		'Next, he opened the door.',
		'Share prices fell by two per cent.',
		'The advertisement was seen by a million people.',
		'Follow the path until it reaches the lake.',
		'Download the map before you leave, for there is no signal in the valley.',
		'Click the button and wait.',
		'Get the dough out of the bowl.',
		'Read the letter twice, she said.',
		'More than forty people came.',
		'Related species live in the north.',
		'Реклама была запрещена в прошлом году.',
		'Поделился он и своими планами.',
		'Напомним, мост строили три года.',
		'Подписали документ главы четырех государств.',
		'Эске салсак, көпүрө үч жыл курулган.',
		'Окуңуздар деп суранды мугалим.',
	])('are not «%s»', text => {
		expect(isFurniture(text)).toBe(false);
	});
});

describe('labels of lists of other stories', () => {
	test.each([
		'Related stories',
		'You may also like...',
		'MORE FROM SPORT',
		'Читайте также:',
		'Похожие новости',
		'Популярное',
		'Дагы окуңуз',
		'Көп окулган',
	])('are «%s»', text => {
		expect(isLabel(text)).toBe(true);
	});

	test.each([
		'',
		'What happened next',
		'Related work in the field',
		'Что дальше',
		'Популярное решение',
		'Эмне болду',
	])('are not «%s»', text => {
		expect(isLabel(text)).toBe(false);
	});
});

describe('lines with a date', () => {
	test.each([
		'Nov. 24, 2026 9:21 AM EST',
		'Published 2 hours ago',
		'Updated: 24.11.2026, 15:21',
		'15:21, 24 ноября 2026',
		'Опубликовано: 24 ноября 2026, вторник',
		'24-ноябрь, 15:21',
	])('are «%s»', text => {
		expect(isDateLine(text)).toBe(true);
	});

	test.each(['', 'Bishkek', 'The year 2026 was a good one.', 'В 2026 году открыли мост', '40 cm'])(
		'are not «%s»',
		text => {
			expect(isDateLine(text)).toBe(false);
		},
	);
});

test('no line takes long, whatever it is made of', () => {
	const start = performance.now();
	for (const part of [', ', '- ', 'share ', 'ok|', 'published ', '1 ', '«»', 'more ', 'читайте ']) {
		const text = part.repeat(300).slice(0, 299);
		for (const end of ['', '!', 'я', 'z z']) {
			isFurniture(text + end);
			isLabel(text.slice(0, 70) + end);
			isDateLine(text.slice(0, 110) + end);
		}
	}

	expect(performance.now() - start).toBeLessThan(500);
});
