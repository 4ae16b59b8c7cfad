import type {Headline} from '../../model/headline.ts';
import type {PricePoint, QuotedRate, Rate} from '../../model/rate.ts';
import type {RateAlert} from '../../model/rate-alert.ts';

/** How many days back the chart can look. */
export const chartPeriods = [7, 30, 90, 365] as const;
export type ChartDays = (typeof chartPeriods)[number];

/** The orders of the table; the reader's favourites lead in each. */
export const rateOrders = ['code', 'move', 'price'] as const;
export type RateOrder = (typeof rateOrders)[number];

/** What another bank says about the same pair. */
export interface BankPrice {
	/** As the screen names the bank. */
	readonly label: string;
	/** For as many units as the report's. */
	readonly value: string;
	readonly date: string;
	/** Empty, `inverted`, or `via RUB`. */
	readonly how: string;
	/** How far it lies from the report's own price: `+0.2 %`. */
	readonly difference: string;
	readonly isStale: boolean;
}

/** What the store knows about one row of the table over some days. */
export interface PairReport {
	readonly rate: Rate;
	readonly days: number;
	/** As the screen names the source. */
	readonly label: string;
	/** Oldest first, for as many units as `rate`. */
	readonly points: readonly PricePoint[];
	/** The source publishes history, and days of this span were never asked for. */
	readonly isLoadable: boolean;
	readonly others: readonly BankPrice[];
	/** Banks that could be asked about the same pair. */
	readonly askable: readonly string[];
}

/** An amount in every favourite currency. */
export interface ConvertedAnswer {
	/** What was typed. */
	readonly text: string;
	/** How it was understood: `250 USD`. */
	readonly heading: string;
	readonly lines: readonly {readonly code: string; readonly value: string; readonly how: string}[];
	/** Whose rates, and for when: `NBKR for 25 Nov`. */
	readonly note: string;
	/** What to type instead; empty when there is an answer. */
	readonly problem: string;
}

/** Stories that name a currency or its bank. */
export interface RateNews {
	readonly about: string;
	readonly rows: readonly Headline[];
}

/** The header's rates, the Rates view and the drawer. */
export interface RatesState {
	/** The configured pairs, in order. */
	readonly header: readonly QuotedRate[];
	/** Everything that the source publishes, in its order. */
	readonly table: readonly QuotedRate[];
	/** Who published the header's rates and for when: `NBKR for 25 Nov`. */
	readonly note: string;
	readonly credit: string;
	/** Codes of currencies. */
	readonly favourites: readonly string[];
	/** The place of the selected row among the visible ones. */
	readonly cursor: number;
	readonly top: number;
	readonly order: RateOrder;
	/** Only rows whose code or name has this. */
	readonly search: string;
	readonly isSearching: boolean;
	readonly days: ChartDays;
	readonly report: PairReport | null;
	/** In a narrow window: the report stands in the table's place. */
	readonly isReportOpen: boolean;
	/** History has been asked for and has not come yet. */
	readonly isLoading: boolean;
	/** What is typed into the converter. */
	readonly amount: string;
	readonly answer: ConvertedAnswer | null;
	/** Told in the header until the reader has looked. */
	readonly alerts: readonly RateAlert[];
	readonly news: RateNews | null;
}

/** Before anything has been read. */
export const emptyRates: RatesState = {
	header: [],
	table: [],
	note: '',
	credit: '',
	favourites: [],
	cursor: 0,
	top: 0,
	order: 'code',
	search: '',
	isSearching: false,
	days: 30,
	report: null,
	isReportOpen: false,
	isLoading: false,
	amount: '',
	answer: null,
	alerts: [],
	news: null,
};
