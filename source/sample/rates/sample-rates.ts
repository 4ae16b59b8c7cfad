import {type Day, workingDayNumber} from './rate-calendar.ts';

/** A line of a fixing: how many som `units` of a currency cost, as the bank writes it. */
export interface SampleRate {
	readonly code: string;
	readonly units: number;
	readonly value: string;
}

/** Invented rates. Each working day takes the next of a row, so that a date has one value in every run. */
const dailyValues: Readonly<Record<string, string>> = {
	USD: '87,4310 87,4310 87,4185 87,4120 87,4274 87,4433 87,4605 87,4605 87,4571 87,4462 87,4397',
	EUR: '101,4920 101,2286 101,4017 101,8833 102,1264 101,9042 101,6475 101,3318 101,0984 101,2752',
	CNY: '12,8814 12,8791 12,8836 12,8925 12,9003 12,8967 12,8892 12,8856 12,8773 12,8751 12,8788',
	KZT: '0,1862 0,1862 0,1858 0,1851 0,1849 0,1853 0,1857 0,1863 0,1866 0,1866 0,1864',
	RUB: '1,1312 1,1287 1,1287 1,1264 1,1303 1,1348 1,1371 1,1336 1,1336 1,1321 1,1318',
};

/** Code, units, and the middle value in ten-thousandths of a som. */
const weeklyMiddles: ReadonlyArray<readonly [code: string, units: number, middle: number]> = [
	['GBP', 1, 1_168_230],
	['CHF', 1, 1_094_415],
	['JPY', 10, 56_214],
	['TRY', 1, 20_732],
	['INR', 1, 9_846],
	['KRW', 1, 597],
	['AED', 1, 238_052],
	['UZS', 1, 72],
	['TJS', 1, 93_861],
	['UAH', 1, 20_648],
	['BYN', 1, 267_340],
	['GEL', 1, 321_775],
	['AMD', 10, 22_590],
	['AZN', 1, 514_288],
	['PLN', 1, 238_416],
	['CAD', 1, 629_350],
	['AUD', 1, 571_923],
	['SEK', 1, 91_284],
	['NOK', 1, 86_507],
	['HUF', 10, 26_133],
	['HKD', 1, 112_240],
	['XDR', 1, 1_189_642],
];

/** How far a weekly rate is from its middle, in thousandths, from week to week. */
const weeklySwing = [0, 4, 7, 3, -2, -6, -3];

/** The rates of the five currencies that are fixed every working day. */
export function dailyRates(day: Day): readonly SampleRate[] {
	return Object.entries(dailyValues).map(([code, row]) => {
		const values = row.split(' ');
		return {code, units: 1, value: values[workingDayNumber(day) % values.length] ?? ''};
	});
}

/** The rates of the currencies that are fixed once a week. */
export function weeklyRates(day: Day): readonly SampleRate[] {
	const week = Math.floor(day / 7);
	return weeklyMiddles.map(([code, units, middle], index) => {
		const swing = weeklySwing[(week + index) % weeklySwing.length] ?? 0;
		return {code, units, value: formatValue(Math.round((middle * (1000 + swing)) / 1000))};
	});
}

/** Ten-thousandths of a som with a decimal comma. */
function formatValue(value: number): string {
	const fraction = String(value % 10_000).padStart(4, '0');
	return `${Math.floor(value / 10_000)},${fraction}`;
}
