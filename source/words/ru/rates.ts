import {russianForm} from '../plural.ts';
import type {Words} from '../words.ts';

const fixings = (count: number) => russianForm(count, 'курс', 'курса', 'курсов');
const days = (count: number) => russianForm(count, 'день', 'дня', 'дней');

export const rates: Words['rates'] = {
	banks: {
		NBKR: 'НБКР',
		ECB: 'ЕЦБ',
		CBR: 'ЦБ РФ',
		'CBR mirror': 'зеркало ЦБ РФ',
		NBK: 'НБ РК',
		CBU: 'ЦБ РУз',
		NBP: 'НБП',
		BoC: 'Банк Канады',
	},
	title: note => `Официальные курсы: ${note}`,
	none: 'Курсов пока нет: R запросит банк.',
	stale: 'устарел',
	headings: {
		currency: 'Валюта',
		name: 'Название',
		units: 'Ед.',
		rate: 'Курс',
		change: 'Изм.',
		date: 'На',
	},
	find: text => `Поиск: ${text}`,
	nothingFound: 'ничего не найдено',
	searchHint: 'Enter — оставить поиск, Esc — закончить',
	amountHint: 'Esc — стереть, Ctrl-c — выход',
	drawerHint: 'j/k валюта  [ ] дни  0-9 сумма  $ статьи  Esc закрыть',
	typeAmount: 'Введите сумму: 250 usd',
	amountIs: amount => `${amount} — это`,
	loadsHistory: 'H загрузит прошлые курсы.',
	loadsHistoryOf: bank => `H загрузит прошлые курсы (${bank})`,
	asks: banks => `B опросит: ${banks}`,
	moreKeys: ['[ ] дни', '$ статьи'],
	asking: banks => `Запрашиваем: ${banks} …`,
	year: 'год',
	days: count => `${count} ${days(count)}`,
	forDate: date => `на ${date}`,
	otherBanks: pair => `Другие банки, ${pair}`,
	minimum: 'мин.',
	maximum: 'макс.',
	mean: (value, count) => `среднее ${value}, ${count} ${fixings(count)}`,
	oneFixing: date => `За эти дни сохранён только один курс, на ${date}.`,
	noFixing: 'За эти дни курсов не сохранено.',
	stories: about => `Статьи, где упомянуты ${about}`,
	noStories: about => `Нет статей, где упомянуты ${about}. R запросит новости.`,
	order: {
		code: 'По коду, избранные впереди',
		move: 'Сначала самые большие изменения, избранные впереди всех',
		price: 'Сначала самые дорогие, избранные впереди всех',
	},
	favourite: code => `${code} теперь в избранном`,
	noFavourite: code => `${code} больше не в избранном`,
	nothingToLoad: bank => `${bank}: за эти дни загружать больше нечего`,
	openFirst: 'Сначала откройте пару: Enter',
	noOtherBanks: 'Других банков нет: их называет настройка "compareSources"',
	loaded: count =>
		`${russianForm(count, 'Загружен', 'Загружены', 'Загружено')} ${count} ${russianForm(count, 'прошлый курс', 'прошлых курса', 'прошлых курсов')}`,
	noMoreHistory: 'Прошлых курсов больше нет',
	badAmount: 'Сумма и валюта: 250 usd, 1 200,50 eur in rub',
	noCurrency: name => `Нет валюты с названием «${name}»`,
	noRate: (code, other) => `Курс ${code}${other ? ` к ${other}` : ''} здесь никто не публикует`,
	by: (bank, date) => `${bank} на ${date}`,
	provenance: ({bank, inPlaceOf, date, daysOld}) => {
		const stand = inPlaceOf ? ` вместо ${inPlaceOf}` : '';
		const age = daysOld > 0 ? `, ${daysOld} ${days(daysOld)} назад` : '';
		return `${bank}${stand} на ${date}${age}`;
	},
	byAnother: (code, bank) => `${code} — ${bank}`,
	path: {
		inverted: 'обратный',
		via: code => `через ${code}`,
		and: ' и ',
	},
	alerts: {
		rose: limit => `вырос до ${limit}`,
		fell: limit => `упал до ${limit}`,
		moved: percent => `изменился на ${percent}`,
		news: key => `${key} статьи`,
	},
};
