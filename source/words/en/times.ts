/** Months as in a date, and units that need no plural. */
export const times = {
	months: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
	/** What stands between the day and the month. */
	joint: ' ',
	now: 'now',
	minute: 'min',
	hour: 'h',
	day: 'd',
	month: 'mo',
	year: 'y',
};
