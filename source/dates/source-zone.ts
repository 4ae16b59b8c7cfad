/** Countries that keep one time, by the end of their hosts. */
const zoneOfCountry: Readonly<Record<string, string>> = {
	kg: 'Asia/Bishkek',
	uz: 'Asia/Tashkent',
	kz: 'Asia/Almaty',
	tj: 'Asia/Dushanbe',
	tm: 'Asia/Ashgabat',
	af: 'Asia/Kabul',
	am: 'Asia/Yerevan',
	az: 'Asia/Baku',
	by: 'Europe/Minsk',
	cn: 'Asia/Shanghai',
	cz: 'Europe/Prague',
	de: 'Europe/Berlin',
	ee: 'Europe/Tallinn',
	fi: 'Europe/Helsinki',
	fr: 'Europe/Paris',
	ge: 'Asia/Tbilisi',
	in: 'Asia/Kolkata',
	ir: 'Asia/Tehran',
	it: 'Europe/Rome',
	jp: 'Asia/Tokyo',
	kr: 'Asia/Seoul',
	lt: 'Europe/Vilnius',
	lv: 'Europe/Riga',
	pk: 'Asia/Karachi',
	pl: 'Europe/Warsaw',
	tr: 'Europe/Istanbul',
	ua: 'Europe/Kyiv',
	uk: 'Europe/London',
};

/** Publishers whose host does not tell where they are. */
const zoneOfHost: Readonly<Record<string, string>> = {
	'akipress.com': 'Asia/Bishkek',
	'akipress.org': 'Asia/Bishkek',
	'azattyk.org': 'Asia/Bishkek',
	'kaktus.media': 'Asia/Bishkek',
};

/** The time zone in which a publisher writes times without one; null when the address does not tell. */
export function zoneOfSource(url: string): string | null {
	const host = URL.parse(url)?.hostname ?? '';
	const [site = ''] = /[^.]+\.[^.]+$/.exec(host) ?? [];
	const country = /\.([a-z]{2})$/.exec(host)?.[1] ?? '';
	return own(zoneOfHost, site) ?? own(zoneOfCountry, country);
}

function own(table: Readonly<Record<string, string>>, key: string): string | null {
	return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}
