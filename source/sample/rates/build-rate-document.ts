import {
	type Day,
	dailyFixingDay,
	formatDay,
	weeklyFixingDay,
	workingDaysUntil,
} from './rate-calendar.ts';
import {dailyRates, type SampleRate, weeklyRates} from './sample-rates.ts';

const historyLength = 10;

/** The bank's daily XML as it stands at `now`. */
export function buildDailyRates(now: number): string {
	return buildDailyDocument(dailyFixingDay(now));
}

/** The bank's weekly XML as it stands at `now`. */
export function buildWeeklyRates(now: number): string {
	const day = weeklyFixingDay(now);
	const lines = weeklyRates(day).map(rate => buildCurrency(rate, '<ValidFor>7</ValidFor>\n'));
	return buildDocument('Weekly', day, lines);
}

/** The daily XML of the last ten working days, oldest first, each as the bank served it that day. */
export function sampleRateDocuments(now: number): readonly string[] {
	return workingDaysUntil(dailyFixingDay(now), historyLength).map(buildDailyDocument);
}

function buildDailyDocument(day: Day): string {
	const lines = dailyRates(day).map(rate => buildCurrency(rate, ''));
	return buildDocument('Daily', day, lines);
}

function buildDocument(rhythm: string, day: Day, currencies: readonly string[]): string {
	const prolog = '<?xml version="1.0" encoding="windows-1251" ?>';
	const root = `<CurrencyRates Name="${rhythm} Exchange Rates" Date="${formatDay(day)}">`;
	return `${prolog}\n${root}\n${currencies.join('')}</CurrencyRates>\n`;
}

function buildCurrency({code, units, value}: SampleRate, validity: string): string {
	return `<Currency ISOCode="${code}">\n<Nominal>${units}</Nominal>\n${validity}<Value>${value}</Value>\n</Currency>\n`;
}
