import type {QuotedRate, Rate} from '../../model/rate.ts';
import {withAnswer} from '../notice.ts';
import type {State} from '../state.ts';
import {type Step, step} from '../step.ts';
import {openStory} from '../update-article.ts';
import {readReport, withRates} from '../update-rates.ts';
import {wordsOf} from '../words-of.ts';
import type {RateNews} from './rates-state.ts';
import {selectedRate} from './visible-rates.ts';

/** Opens the drawer, or closes it; what it has to tell has been told then. */
export function toggleDrawer(state: State): Step {
	const overlay = state.overlay?.kind === 'rates' ? null : ({kind: 'rates', top: 0} as const);
	return readReport(withRates({...state, overlay}, {amount: '', answer: null, alerts: []}));
}

/** Asks for the stories that name what has moved, else what is selected. */
export function showRateNews(state: State): Step {
	if (state.overlay?.kind === 'rate-news') {
		return step({...state, overlay: null});
	}

	const rates = ratesAtHand(state);
	const seen = withRates(state, {alerts: []});
	return rates.length > 0
		? step(seen, {type: 'read-rate-news', rates})
		: withAnswer(seen, wordsOf(seen).rates.none);
}

function ratesAtHand({rates, view, overlay}: State): readonly Rate[] {
	const alerted = rates.alerts.map(({pair}) => pair);
	const nameOf = ({rate: {base, quote}}: QuotedRate) => `${base}/${quote}`;
	const moved = [...rates.header, ...rates.table].filter(one => alerted.includes(nameOf(one)));
	if (moved.length > 0) {
		return [...new Map(moved.map(one => [nameOf(one), one.rate])).values()];
	}

	const selected = selectedRate(rates);
	if (selected && (view === 'rates' || overlay?.kind === 'rates')) {
		return [selected.rate];
	}

	return rates.header.map(({rate}) => rate);
}

/** The stories are here: they come over the panes. */
export function rateNewsRead(state: State, news: RateNews): Step {
	return step(withRates({...state, overlay: {kind: 'rate-news', top: 0}}, {news}));
}

/** Opens the selected one of them. */
export function openRateNews(state: State): Step {
	const headline = state.rates.news?.rows[state.overlay?.top ?? 0];
	if (!headline) {
		return step(state);
	}

	const view = state.view === 'rates' ? 'latest' : state.view;
	return openStory({...state, overlay: null, view}, headline);
}
