/** Zone names as feeds use them, in minutes east of Greenwich. */
const minutesEast: Readonly<Record<string, number>> = {
	...zones('z ut utc gmt wet', 0),
	...zones('bst cet west mez', 60),
	...zones('cest eet sast mesz', 120),
	...zones('msk мск eest trt', 180),
	...zones('msd gst samt', 240),
	...zones('uzt pkt tjt tmt yekt qyzt', 300),
	...zones('ist', 330),
	...zones('npt', 345),
	...zones('kgt almt omst bdt', 360),
	...zones('ict wib novt krat', 420),
	...zones('hkt sgt awst pht myt irkt', 480),
	...zones('jst kst yakt', 540),
	...zones('acst', 570),
	...zones('aest vlat', 600),
	...zones('aedt', 660),
	...zones('nzst', 720),
	...zones('nzdt', 780),
	...zones('brt art adt', -180),
	...zones('ast edt', -240),
	...zones('est cdt', -300),
	...zones('cst mdt', -360),
	...zones('mst pdt', -420),
	...zones('pst akdt', -480),
	...zones('akst', -540),
	...zones('hst', -600),
};

function zones(names: string, minutes: number): Record<string, number> {
	return Object.fromEntries(names.split(' ').map(name => [name, minutes]));
}

/** Minutes east of Greenwich of a zone name in lower case; null when nobody knows it. */
export function offsetOfName(name: string): number | null {
	return Object.hasOwn(minutesEast, name) ? (minutesEast[name] ?? null) : null;
}

/** Minutes east of Greenwich of `+06:00`, `-0330` or `+6`; null when no clock is set so. */
export function offsetOfSign(sign: string, hours: string, minutes: string): number | null {
	const total = Number(hours) * 60 + Number(minutes);
	const isReal = Number(hours) <= 14 && Number(minutes) < 60;
	return isReal ? (sign === '-' ? -total : total) : null;
}

/**
 * Minutes east of Greenwich in a zone (`+06:00`, `Asia/Bishkek`, `MSK`) at a local time, which is
 * given as if it were UTC, in epoch milliseconds. An unknown zone counts as UTC.
 */
export function offsetAt(zone: string, local: number): number {
	const [, sign, hours, minutes] = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone) ?? [];
	if (sign && hours) {
		return offsetOfSign(sign, hours, minutes ?? '0') ?? 0;
	}

	const named = offsetOfName(zone.toLowerCase());
	if (named !== null) {
		return named;
	}

	const guess = offsetByPlace(zone, local);
	return offsetByPlace(zone, local - guess * 60_000);
}

function offsetByPlace(zone: string, time: number): number {
	try {
		const format = new Intl.DateTimeFormat('en', {timeZone: zone, timeZoneName: 'longOffset'});
		const name = format.formatToParts(time).find(({type}) => type === 'timeZoneName')?.value;
		const [, sign, hours, minutes] = /([+-])(\d{2}):(\d{2})/.exec(name ?? '') ?? [];
		return sign && hours && minutes ? (offsetOfSign(sign, hours, minutes) ?? 0) : 0;
	} catch {
		return 0;
	}
}
