/**
 * The beginnings of month names: English, Russian in every case, Kyrgyz (`24-ноябрь`, `ноябрдын`).
 * May is told by its whole word, as March begins alike.
 */
const beginnings: readonly RegExp[] = [
	/^(?:jan(?:uary)?$|янв)/,
	/^(?:feb(?:ruary)?$|фев)/,
	/^(?:mar(?:ch)?$|март|мар$)/,
	/^(?:apr(?:il)?$|апр)/,
	/^(?:may$|ма[йя])/,
	/^(?:june?$|июн)/,
	/^(?:july?$|июл)/,
	/^(?:aug(?:ust)?$|авг)/,
	/^(?:sept?(?:ember)?$|сен)/,
	/^(?:oct(?:ober)?$|окт)/,
	/^(?:nov(?:ember)?$|ноя)/,
	/^(?:dec(?:ember)?$|дек)/,
];

/** The month (from 1) that a word in lower case names; null when it names none. */
export function monthOf(word: string): number | null {
	const index = beginnings.findIndex(beginning => beginning.test(word));
	return index === -1 ? null : index + 1;
}

const weekday =
	/^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|пн|вт|ср|чт|пт|сб|вс|понедельник\p{L}*|вторник\p{L}*|сред[аы]|четверг\p{L}*|пятниц\p{L}*|суббот\p{L}*|воскресень\p{L}*|дүйшөмбү|шейшемби|шаршемби|бейшемби|жума|ишемби|жекшемби)$/u;

/** Words that dates are dressed with: `24th of`, `2026 года`, `2026-жылдын`, `в 15:24`. */
const dressing =
	/^(?:st|nd|rd|th|of|the|at|on|г|гг|год|года|году|в|во|от|жыл|жылы|жылдын|саат|күнү|күн|чис(?:ло|ла)|t)$/u;

/** Whether the word may stand in a date without saying which. */
export function isDressing(word: string): boolean {
	return weekday.test(word) || dressing.test(word);
}

const daysAgo: Readonly<Record<string, number>> = {
	today: 0,
	сегодня: 0,
	бүгүн: 0,
	yesterday: 1,
	вчера: 1,
	кечээ: 1,
	позавчера: 2,
};

/** How many days ago the word says that it was; null for a word that says no such thing. */
export function daysAgoOf(word: string): number | null {
	return Object.hasOwn(daysAgo, word) ? (daysAgo[word] ?? null) : null;
}
