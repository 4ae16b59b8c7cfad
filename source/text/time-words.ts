/** The languages that times are written in. */
export type TimeLocale = 'en' | 'ru' | 'ky';

interface TimeWords {
	readonly months: readonly string[];
	/** What stands between the day and the month. */
	readonly joint: string;
	readonly now: string;
	readonly minute: string;
	readonly hour: string;
	readonly day: string;
	readonly month: string;
	readonly year: string;
}

/** The short words for times: months as in a date, units that need no plural. */
export const timeWords: Readonly<Record<TimeLocale, TimeWords>> = {
	en: {
		months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
		joint: ' ',
		now: 'now',
		minute: 'min',
		hour: 'h',
		day: 'd',
		month: 'mo',
		year: 'y',
	},
	ru: {
		months: 'янв фев мар апр мая июн июл авг сен окт ноя дек'.split(' '),
		joint: ' ',
		now: 'сейчас',
		minute: 'мин',
		hour: 'ч',
		day: 'дн',
		month: 'мес',
		year: 'г',
	},
	ky: {
		months: 'янв фев мар апр май июн июл авг сен окт ноя дек'.split(' '),
		joint: '-',
		now: 'азыр',
		minute: 'мүн',
		hour: 'саат',
		day: 'күн',
		month: 'ай',
		year: 'жыл',
	},
};
