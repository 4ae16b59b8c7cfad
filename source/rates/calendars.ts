import {addDays, daysBetween, isIsoDate, weekday} from './calendar-days.ts';
import {findEaster} from './find-easter.ts';

/** When a source publishes, and for which day. */
export interface Rhythm {
	readonly timeZone: string;
	/** The days on which it publishes: 1 for Monday to 7 for Sunday. */
	readonly weekdays: readonly number[];
	/** `HH:MM` in its time zone by which the day's fixing is out, late days included. */
	readonly publishedBy: string;
	/** Whether a fixing is dated for the day on which it is published, or for the next one. */
	readonly validFrom: 'same-day' | 'next-day';
	/** Days without a fixing each year: `MM-DD`, or `MM-DD..MM-DD` for a break. */
	readonly holidays: readonly string[];
	/** Further days without a fixing, counted from Easter Sunday. */
	readonly fromEaster: readonly number[];
	/** Publications that may be missing: feasts that move, days off that a government moves. */
	readonly tolerance: number;
}

const workingDays = [1, 2, 3, 4, 5];
const everyDay = [1, 2, 3, 4, 5, 6, 7];

const bishkek: Rhythm = {
	timeZone: 'Asia/Bishkek',
	weekdays: workingDays,
	publishedBy: '17:00',
	validFrom: 'next-day',
	holidays: [
		'12-31..01-08',
		'02-23',
		'03-08',
		'03-21',
		'04-07',
		'05-01',
		'05-05',
		'05-09',
		'08-31',
		'11-07..11-08',
	],
	fromEaster: [],
	tolerance: 1,
};

const moscow: Rhythm = {
	...bishkek,
	timeZone: 'Europe/Moscow',
	publishedBy: '19:00',
	holidays: ['12-31..01-09', '02-23', '03-08', '05-01', '05-09', '06-12', '11-04'],
};

const targetDays: Rhythm = {
	timeZone: 'Europe/Berlin',
	weekdays: workingDays,
	publishedBy: '17:30',
	validFrom: 'same-day',
	holidays: ['01-01', '05-01', '12-25..12-26'],
	fromEaster: [-2, 1],
	tolerance: 1,
};

const warsaw: Rhythm = {
	...targetDays,
	timeZone: 'Europe/Warsaw',
	publishedBy: '13:00',
	holidays: ['01-01', '01-06', '05-01', '05-03', '08-15', '11-01', '11-11', '12-24..12-26'],
	fromEaster: [1, 60],
};

const utcDaily: Rhythm = {
	timeZone: 'UTC',
	weekdays: everyDay,
	publishedBy: '03:00',
	validFrom: 'same-day',
	holidays: [],
	fromEaster: [],
	tolerance: 1,
};

/** The rhythm of each publication. A listed holiday with a fixing does no harm: it is read as usual. */
export const rhythms = {
	nbkr: bishkek,
	nbkrWeekly: {...bishkek, weekdays: [5], holidays: []},
	// It relays what the bank has set and may hand it on when the day has come.
	frankfurter: {...bishkek, tolerance: 2},
	cbr: moscow,
	ecb: targetDays,
	nbk: {
		...bishkek,
		timeZone: 'Asia/Almaty',
		publishedBy: '12:00',
		validFrom: 'same-day',
		holidays: [
			'01-01..01-02',
			'01-07',
			'03-08',
			'03-21..03-25',
			'05-01',
			'05-07',
			'05-09',
			'07-06',
			'08-30',
			'10-25',
			'12-16..12-17',
		],
	},
	cbu: {
		...bishkek,
		timeZone: 'Asia/Tashkent',
		validFrom: 'same-day',
		holidays: ['01-01..01-04', '03-08', '03-21', '05-09', '09-01', '10-01', '12-08'],
	},
	nbp: warsaw,
	nbpWeekly: {...warsaw, weekdays: [3], holidays: [], fromEaster: []},
	boc: {
		...targetDays,
		timeZone: 'America/Toronto',
		publishedBy: '17:30',
		holidays: ['01-01', '07-01', '09-30', '11-11', '12-25..12-26'],
		fromEaster: [-2],
	},
	daily: utcDaily,
} as const satisfies Readonly<Record<string, Rhythm>>;

const clocks = new Map<string, Intl.DateTimeFormat>();

function localTime(timeZone: string, now: number): {readonly date: string; readonly time: string} {
	const clock =
		clocks.get(timeZone) ??
		new Intl.DateTimeFormat('sv-SE', {
			timeZone,
			dateStyle: 'short',
			timeStyle: 'short',
			calendar: 'iso8601',
		});
	clocks.set(timeZone, clock);
	const [date = '', time = ''] = clock.format(now).split(' ');
	return {date, time};
}

function isWithin(holiday: string, monthAndDay: string): boolean {
	const [from = '', to = from] = holiday.split('..');
	return from <= to
		? from <= monthAndDay && monthAndDay <= to
		: from <= monthAndDay || monthAndDay <= to;
}

/** Whether a source publishes on a day, in its own time zone. */
export function isPublicationDay(rhythm: Rhythm, date: string): boolean {
	if (!rhythm.weekdays.includes(weekday(date))) {
		return false;
	}

	const fromEaster = daysBetween(findEaster(Number(date.slice(0, 4))), date);
	return !(
		rhythm.fromEaster.includes(fromEaster) ||
		rhythm.holidays.some(holiday => isWithin(holiday, date.slice(5)))
	);
}

/**
 * Whether more publications have passed since the fixing for `date` than the rhythm tolerates. `now`
 * is in epoch milliseconds.
 */
export function isOverdue(rhythm: Rhythm, date: string, now: number): boolean {
	if (!isIsoDate(date)) {
		return true;
	}

	const {date: today, time} = localTime(rhythm.timeZone, now);
	const lead = rhythm.validFrom === 'next-day' ? 1 : 0;
	let missed = 0;
	for (let day = addDays(date, 1 - lead); day <= today; day = addDays(day, 1)) {
		const isOut = day < today || time >= rhythm.publishedBy;
		missed += isOut && isPublicationDay(rhythm, day) ? 1 : 0;
		if (missed > rhythm.tolerance) {
			return true;
		}
	}

	return false;
}
