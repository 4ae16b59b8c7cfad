import {russianForm} from '../plural.ts';
import type {Words} from '../words.ts';
import {errors} from './errors.ts';
import {keys} from './keys.ts';
import {links} from './links.ts';
import {notices} from './notices.ts';
import {rates} from './rates.ts';
import {spoken} from './spoken.ts';
import {times} from './times.ts';

/** Russian. */
export const ru: Words = {
	times,
	errors,
	keys,
	links,
	notices,
	rates,
	spoken,
	decimalMark: ',',
	smallScreen: 'Masthead: от 40×10',
	tabs: {latest: 'Новое', popular: 'Популярное', saved: 'Избранное', rates: 'Курсы'},
	shortTabs: {latest: 'Новое', popular: 'Топ', saved: 'Избр.', rates: 'Курсы'},
	popularBasis: {
		site: 'по спискам самих сайтов',
		scores: 'по голосам и комментариям',
		coverage: 'о чём пишут несколько лент',
		none: '',
	},
	header: {
		sample: 'ОБРАЗЕЦ',
		sampleNote: 'новости и курсы вымышлены',
		shortSampleNote: 'всё вымышлено',
		offline: 'нет связи',
		failed: count => `${count} ${russianForm(count, 'сбой', 'сбоя', 'сбоев')}`,
		news: count => `${count} ${russianForm(count, 'новая', 'новые', 'новых')}`,
	},
	search: {
		hints: {
			search: 'слова, "фраза", feed: after: before: is:unread is:saved, Esc',
			filter: 'слова из заголовков списка, Esc',
			find: 'слова или "фраза", Esc',
		},
		keeps: 'Enter — оставить, Esc',
		findPrompt: 'Найти в статье: ',
		savedHead: 'Сохранённые поиски, непрочитано/всего: Enter открывает, - удаляет',
		noneSaved: 'Сохранённых поисков пока нет: / ищет, затем + сохраняет поиск.',
		saved: name => `Поиск сохранён: ${name}; все — по 5`,
		savedBefore: name => `Этот поиск уже сохранён: ${name}; все — по 5`,
		removed: name => `Поиск удалён: ${name}`,
		notSaved: 'Этого поиска нет среди сохранённых',
	},
	list: {
		lastVisit: (when: string) => `в прошлый раз: ${when}`,
		noTitle: 'В этом списке нет заголовков с такими словами. Esc показывает весь список.',
		nothingFound: 'Среди сохранённого ничего не найдено. / меняет запрос, Esc закрывает поиск.',
		noSaved: 'В избранном пока пусто. f добавит сюда статью вместе с текстом.',
		noPopular:
			'Популярного пока нет: оно берётся из списков самих сайтов, по оценкам или по статьям, которые есть сразу в нескольких лентах.',
		asking: names => `Запрашиваем новости: ${names} …`,
		noFeeds: 'Лент нет. E откроет настройки: добавьте ленту в "feeds" или выберите выпуск.',
		noStories: 'Статей нет. e покажет, что с источниками, R опросит их снова.',
	},
	article: {
		completeness: {
			full: 'полный текст',
			summary: 'только анонс',
			paywalled: 'только по подписке',
			empty: 'без текста',
		},
		part: 'часть текста',
		reading: 'страница читается …',
		minutes: count => `${count} мин`,
		updated: when => `обновлено ${when}`,
		popular: 'Популярное',
	},
	sources: {
		mutedName: 'Скрыто',
		muted: count =>
			`${count} ${russianForm(count, 'статья', 'статьи', 'статей')} вне списков по настройке "mute"`,
		status: {
			idle: 'ещё не опрошен',
			loading: 'загрузка …',
			fresh: 'свежий',
			stale: 'устарел',
			failed: 'сбой',
		},
		neverRead: 'ни разу не прочитан',
		readNow: 'прочитан только что',
		readAgo: time => `прочитан ${time} назад`,
		nextTry: time => `снова в ${time}`,
		notAskedAgain: 'больше не запрашивается',
	},
	edition: {
		question: 'Какой выпуск? E сменит его позже.',
		hints: 'j/k выбор  Enter взять',
		waiting: (name, seconds) => `${name} через ${seconds} с`,
		otherwise: 'Esc первый  q выход',
		rates: bank => `Курсы: ${bank}`,
		aloud: 'Masthead. Какой выпуск? j и k выбирают, Enter берёт выбранный, Escape первый, q выход',
	},
};
