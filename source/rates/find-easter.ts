/** Easter Sunday of the Western churches, as an ISO 8601 date (the Gregorian computus of 1876). */
export function findEaster(year: number): string {
	const golden = year % 19;
	const century = Math.floor(year / 100);
	const yearOfCentury = year % 100;
	const leapCenturies = Math.floor(century / 4);
	const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
	const epact = (19 * golden + century - leapCenturies - moonCorrection + 15) % 30;
	const leapYears = Math.floor(yearOfCentury / 4);
	const toSunday = (32 + 2 * (century % 4) + 2 * leapYears - epact - (yearOfCentury % 4)) % 7;
	const late = Math.floor((golden + 11 * epact + 22 * toSunday) / 451);
	const days = epact + toSunday - 7 * late + 114;
	const month = String(Math.floor(days / 31)).padStart(2, '0');
	const day = String((days % 31) + 1).padStart(2, '0');
	return `${year}-${month}-${day}`;
}
