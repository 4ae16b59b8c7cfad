/** The Rates view, the drawer, alerts, and who published what. */
export const rates = {
	/** Names of sources that are others than in English; the rest stay. */
	banks: {} as Readonly<Record<string, string>>,
	title: (note: string) => `Official rates: ${note}`,
	none: 'No rates yet: R asks the bank.',
	stale: 'stale',
	headings: {
		currency: 'Currency',
		name: 'Name',
		units: 'Units',
		rate: 'Rate',
		change: 'Change',
		date: 'For',
	},
	find: (text: string) => `Find: ${text}`,
	nothingFound: 'nothing found',
	searchHint: 'Enter keeps the search, Esc ends it',
	amountHint: 'Esc clears, Ctrl-c quits',
	drawerHint: 'j/k currency  [ ] days  0-9 amount  $ stories  Esc close',
	typeAmount: 'Type an amount: 250 usd',
	amountIs: (amount: string) => `${amount} is`,
	loadsHistory: 'H loads past fixings.',
	loadsHistoryOf: (bank: string) => `H loads past fixings of ${bank}`,
	asks: (banks: string) => `B asks ${banks}`,
	moreKeys: ['[ ] days', '$ stories'],
	asking: (banks: string) => `Asking ${banks} …`,
	year: 'a year',
	days: (count: number) => `${count} days`,
	/** The date that a price is for. */
	forDate: (date: string) => `for ${date}`,
	otherBanks: (pair: string) => `Other banks, ${pair}`,
	minimum: 'min',
	maximum: 'max',
	mean: (value: string, count: number) => `mean ${value}, ${count} fixings`,
	oneFixing: (date: string) => `Only one fixing of these days is stored, for ${date}.`,
	noFixing: 'No fixing of these days is stored.',
	stories: (about: string) => `Stories that name ${about}`,
	noStories: (about: string) => `No story names ${about}. R asks the sources for news.`,
	order: {
		code: 'By code, favourites first',
		move: 'The largest moves first, favourites before all others',
		price: 'The dearest first, favourites before all others',
	},
	favourite: (code: string) => `${code} is a favourite now`,
	noFavourite: (code: string) => `${code} is no longer a favourite`,
	nothingToLoad: (bank: string) => `${bank} has nothing more to load for these days`,
	openFirst: 'Enter opens the pair first',
	noOtherBanks: 'No other banks: the setting "compareSources" names some',
	loaded: (count: number) => `${count} past fixings loaded`,
	noMoreHistory: 'There are no more past fixings',
	/** What was typed into the converter cannot be answered. */
	badAmount: 'An amount and a currency: 250 usd, 1 200,50 eur in rub',
	noCurrency: (name: string) => `No currency is called “${name}”`,
	noRate: (code: string, other: string) =>
		`Nobody here publishes a rate of ${code}${other ? ` in ${other}` : ''}`,
	/** Who published, and for when. */
	by: (bank: string, date: string) => `${bank} for ${date}`,
	/** The same of a bank that stands in for the first one, of old rates, and what else is to be told. */
	provenance: (told: {
		readonly bank: string;
		readonly inPlaceOf: string;
		readonly date: string;
		readonly daysOld: number;
	}) => {
		const stand = told.inPlaceOf ? ` in place of ${told.inPlaceOf}` : '';
		const age =
			told.daysOld > 0 ? `, ${told.daysOld} ${told.daysOld === 1 ? 'day' : 'days'} old` : '';
		return `${told.bank}${stand} for ${told.date}${age}`;
	},
	byAnother: (code: string, bank: string) => `${code} by ${bank}`,
	/** How a price was made that was not published like this. */
	path: {
		inverted: 'inverted',
		via: (code: string) => `via ${code}`,
		and: ' and ',
	},
	alerts: {
		rose: (limit: string) => `rose to ${limit}`,
		fell: (limit: string) => `fell to ${limit}`,
		moved: (percent: string) => `moved by ${percent}`,
		news: (key: string) => `${key} news`,
	},
};
