/** An amount that somebody typed: a decimal string, and the words around it. */
export interface TypedAmount {
	readonly amount: string;
	/** `usd`, `$`, `долларов`; empty when nothing was said. */
	readonly from: string;
	/** The currency that is asked for; empty when all are. */
	readonly to: string;
}

const form =
	/^([$€₽£¥₸₺₹⃀]?)\s*(\d[\d\s.,'’_]*)\s*([^\d\s.,=>→]*)\s*(?:(?:in|to|into|в|=|>|→)\s*)?([^\d\s]*)$/iu;

/** Reads `250 usd`, `$ 1 200,50`, `1,200.50 eur in rub`; null for what is no amount. */
export function readAmount(text: string): TypedAmount | null {
	const [, sign = '', figures = '', word = '', to = ''] = form.exec(text.trim()) ?? [];
	const amount = plainNumber(figures);
	if (amount === null) {
		return null;
	}

	// «250 in eur»: no currency of its own, but a wish.
	const isWish = /^(?:in|to|into|в)$/i.test(word);
	return {
		amount,
		from: sign || (isWish ? '' : word),
		to: sign && word && !isWish ? to || word : to,
	};
}

/** One separator is the decimal mark, whichever; several of a kind, or spaces, part the thousands. */
function plainNumber(figures: string): string | null {
	const compact = figures.replace(/[\s'’_]/g, '');
	const marks = compact.match(/[.,]/g) ?? [];
	const last = marks.at(-1) ?? '';
	const isDecimal = marks.filter(mark => mark === last).length === 1;
	if (!isDecimal && new Set(marks).size > 1) {
		return null;
	}

	const place = isDecimal && last ? compact.lastIndexOf(last) : compact.length;
	const whole = compact.slice(0, place).replace(/[.,]/g, '');
	const fraction = compact.slice(place + 1);
	if (!/^\d{1,18}$/.test(whole) || !/^\d{0,9}$/.test(fraction)) {
		return null;
	}

	const trimmed = whole.replace(/^0+(?=\d)/, '');
	return fraction ? `${trimmed}.${fraction}` : trimmed;
}
