/**
 * What people call a currency, in English, Russian and Kyrgyz: the beginning of a word, or a whole
 * one in quotation marks where the beginning would mean too much. As the store's search takes them.
 */
const words: Readonly<Record<string, readonly string[]>> = {
	USD: ['usd', 'dollar', 'доллар'],
	EUR: ['"eur"', '"euro"', '"euros"', '"евро"'],
	RUB: ['"rub"', 'rubl', 'rouble', 'рубл'],
	KGS: ['kgs', '"som"', '"soms"', '"сом"', '"сома"', '"сому"', '"сомов"', '"сомом"', '"сомдун"'],
	KZT: ['kzt', 'tenge', 'тенге', 'теңге'],
	UZS: ['uzs', '"сум"', '"сума"', '"сумов"', '"uzbek sum"', '"uzbek som"'],
	CNY: ['cny', 'yuan', 'юан'],
	GBP: ['gbp', '"sterling"', '"pound"', '"pounds"', 'стерлинг'],
	TRY: ['"lira"', '"лира"', '"лиры"', '"лиру"', '"лир"'],
	JPY: ['jpy', '"yen"', 'иен', '"йена"', '"йены"'],
	CHF: ['chf', '"franc"', '"francs"', 'франк'],
};

/** Signs that stand for one currency. */
const signs: Readonly<Record<string, string>> = {
	$: 'USD',
	'€': 'EUR',
	'₽': 'RUB',
	'£': 'GBP',
	'¥': 'JPY',
	'₸': 'KZT',
	'₺': 'TRY',
	'₹': 'INR',
	'⃀': 'KGS',
};

/** Words that name a currency in a headline; its code at the least. */
export function currencyWords(code: string): readonly string[] {
	return words[code] ?? [`"${code.toLowerCase()}"`];
}

/** The currency that a word or a sign means: `usd`, `$`, `долларов`; null for any other word. */
export function currencyOfWord(word: string, isCurrency: (code: string) => boolean): string | null {
	const plain = word.toLowerCase();
	if (Object.hasOwn(signs, plain)) {
		return signs[plain] ?? null;
	}

	if (/^[a-z]{3}$/.test(plain) && isCurrency(plain.toUpperCase())) {
		return plain.toUpperCase();
	}

	const isMeant = (entry: string) =>
		entry.startsWith('"') ? `"${plain}"` === entry : plain.startsWith(entry);
	const [code] = Object.entries(words).find(([, entries]) => entries.some(isMeant)) ?? [];
	return code ?? null;
}
