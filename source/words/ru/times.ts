import type {Words} from '../words.ts';

export const times: Words['times'] = {
	months: 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' '),
	joint: ' ',
	now: 'сейчас',
	minute: 'мин',
	hour: 'ч',
	day: 'дн',
	month: 'мес',
	year: 'г',
};
