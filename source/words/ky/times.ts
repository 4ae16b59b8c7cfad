import type {Words} from '../words.ts';

export const times: Words['times'] = {
	months: 'янв фев мар апр май июн июл авг сен окт ноя дек'.split(' '),
	joint: '-',
	now: 'азыр',
	minute: 'мүн',
	hour: 'саат',
	day: 'күн',
	month: 'ай',
	year: 'жыл',
};
