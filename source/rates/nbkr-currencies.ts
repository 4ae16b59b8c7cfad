/** A currency on the history page of the National Bank: its number there, and its fixed units. */
interface NbkrCurrency {
	readonly id: number;
	readonly code: string;
	readonly units: number;
}

function currency(id: number, code: string, units = 1): NbkrCurrency {
	return {id, code, units};
}

/** The currencies by the page's own numbers (`valuta_id`): the page itself tells neither code nor units. */
export const nbkrCurrencies: readonly NbkrCurrency[] = [
	currency(15, 'USD'),
	currency(17, 'GBP'),
	currency(19, 'DKK'),
	currency(20, 'EUR'),
	currency(21, 'INR'),
	currency(23, 'CAD'),
	currency(24, 'CNY'),
	currency(25, 'KRW'),
	currency(28, 'NOK'),
	currency(30, 'XDR'),
	currency(34, 'SEK'),
	currency(35, 'CHF'),
	currency(36, 'JPY', 10),
	currency(38, 'AMD', 10),
	currency(39, 'BYR', 100),
	currency(40, 'KZT'),
	currency(41, 'LVL'),
	currency(42, 'LTL'),
	currency(43, 'MDL'),
	currency(44, 'RUB'),
	currency(45, 'TJS'),
	currency(46, 'UZS'),
	currency(47, 'UAH'),
	currency(48, 'EEK'),
	currency(50, 'KWD'),
	currency(51, 'HUF', 10),
	currency(52, 'CZK'),
	currency(53, 'NZD'),
	currency(55, 'PKR'),
	currency(56, 'AUD'),
	currency(57, 'TRY'),
	currency(82, 'AZN'),
	currency(86, 'SGD'),
	currency(99, 'AFN'),
	currency(100, 'BGN'),
	currency(101, 'BRL'),
	currency(102, 'GEL'),
	currency(103, 'AED'),
	currency(104, 'IRR', 10),
	currency(105, 'MYR'),
	currency(106, 'MNT'),
	currency(107, 'TWD'),
	currency(108, 'TMT'),
	currency(109, 'PLN'),
	currency(139, 'SAR'),
	currency(160, 'BYN'),
	currency(180, 'OMR'),
	currency(182, 'HKD'),
	currency(184, 'IDR', 10),
];
