import type {Words} from '../words.ts';
import {errors} from './errors.ts';
import {keys} from './keys.ts';
import {links} from './links.ts';
import {notices} from './notices.ts';
import {rates} from './rates.ts';
import {spoken} from './spoken.ts';
import {times} from './times.ts';

/** Kyrgyz. */
export const ky: Words = {
	times,
	errors,
	keys,
	links,
	notices,
	rates,
	spoken,
	decimalMark: ',',
	smallScreen: 'Masthead: 40×10дон',
	tabs: {latest: 'Жаңы', popular: 'Көп окулган', saved: 'Сакталган', rates: 'Курстар'},
	shortTabs: {latest: 'Жаңы', popular: 'Топ', saved: 'Сакт.', rates: 'Курс'},
	popularBasis: {
		site: 'сайттардын өз тизмеси',
		scores: 'добуштар жана пикирлер боюнча',
		coverage: 'бир нече лентада жазылгандар',
		none: '',
	},
	header: {
		sample: 'ҮЛГҮ',
		sampleNote: 'үлгү жаңылыктар жана курстар, ойдон чыгарылган',
		shortSampleNote: 'баары ойдон чыгарылган',
		offline: 'байланыш жок',
		failed: count => `${count} ката`,
		news: count => `${count} жаңы`,
	},
	search: {
		hints: {
			search: 'сөздөр, "сөз айкашы", feed: after: before: is:unread is:saved, Esc',
			filter: 'аталыштардын сөздөрү, Esc',
			find: 'сөздөр же "сөз айкашы", Esc',
		},
		keeps: 'Enter калтырат, Esc',
		findPrompt: 'Макаладан табуу: ',
		savedHead: 'Сакталган издөөлөр, окула элек/баары: Enter ачат, - өчүрөт',
		noneSaved: 'Сакталган издөө жок: / издейт, андан соң + сактайт.',
		saved: name => `Издөө сакталды: ${name}; баарын 5 көрсөтөт`,
		savedBefore: name => `Бул издөө мурда сакталган: ${name}; баарын 5 көрсөтөт`,
		removed: name => `Издөө өчүрүлдү: ${name}`,
		notSaved: 'Бул издөө сакталгандардын ичинде жок',
	},
	list: {
		lastVisit: (when: string) => `өткөн жолу: ${when}`,
		noTitle: 'Бул тизмеде мындай сөзү бар аталыш жок. Esc баарын көрсөтөт.',
		nothingFound: 'Сакталгандардан эч нерсе табылган жок. / издөөнү өзгөртөт, Esc жабат.',
		noSaved: 'Сакталган макала жок. f макаланы тексти менен бул жерге сактайт.',
		noPopular:
			'Көп окулгандар азырынча жок: алар сайттардын өз тизмелеринен, баалардан же бир нече лентада чыккан макалалардан алынат.',
		asking: names => `Жаңылык суралууда: ${names} …`,
		noFeeds: 'Лента жок. E жөндөөлөрдү ачат: "feeds" ичине лента кошуңуз же чыгарылышты тандаңыз.',
		noStories: 'Макала жок. e булактардын абалын көрсөтөт, R аларды кайра сурайт.',
	},
	article: {
		completeness: {
			full: 'толук текст',
			summary: 'кыскача гана',
			paywalled: 'жазылуу менен гана',
			empty: 'текст жок',
		},
		part: 'тексттин бөлүгү',
		reading: 'барак окулууда …',
		minutes: count => `${count} мүн`,
		updated: when => `жаңыланды ${when}`,
		popular: 'Көп окулган',
	},
	sources: {
		mutedName: 'Жашырылган',
		muted: count => `"mute" жөндөөсү боюнча ${count} макала тизмелерден тышкары`,
		status: {
			idle: 'азырынча сурала элек',
			loading: 'жүктөлүүдө …',
			fresh: 'жаңы',
			stale: 'эскирген',
			failed: 'ката',
		},
		neverRead: 'бир да жолу окулган эмес',
		readNow: 'азыр эле окулду',
		readAgo: time => `${time} мурун окулду`,
		nextTry: time => `кийинки аракет ${time}`,
		notAskedAgain: 'мындан ары суралбайт',
	},
	edition: {
		question: 'Кайсы чыгарылыш? E кийин өзгөртөт.',
		hints: 'j/k тандоо  Enter алуу',
		waiting: (name, seconds) => `${seconds} с кийин ${name}`,
		otherwise: 'Esc биринчиси  q чыгуу',
		rates: bank => `Курстар: ${bank}`,
		aloud:
			'Masthead. Кайсы чыгарылыш? j жана k тандайт, Enter тандалганды алат, Escape биринчисин, q чыгат',
	},
};
