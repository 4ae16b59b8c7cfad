import type {Binding} from './bindings.ts';

/** The keys of the Rates view, of the report on a pair and of the drawer. */
export const rateBindings: readonly Binding[] = [
	{
		command: 'show-rates-drawer',
		keys: ['c'],
		help: 'the rates drawer: chart, and an amount in your currencies',
		where: ['everywhere'],
		group: 'Rates',
	},
	{
		command: 'show-rate-news',
		keys: ['$', 'C'],
		help: 'stories that name what moved, or its bank',
		where: ['everywhere'],
		group: 'Rates',
	},
	{
		command: 'search-rates',
		keys: ['/'],
		help: 'find a currency by code or name',
		hint: 'find',
		where: ['rates'],
		group: 'Rates',
	},
	{
		command: 'sort-rates',
		keys: ['s'],
		help: 'order by code, by move, by price',
		hint: 'order',
		where: ['rates'],
		group: 'Rates',
	},
	{
		command: 'shorter-chart',
		keys: ['['],
		help: 'the chart of fewer days',
		where: ['rates'],
		group: 'Rates',
	},
	{
		command: 'longer-chart',
		keys: [']'],
		help: 'the chart of more days: 7, 30, 90, 365',
		where: ['rates'],
		group: 'Rates',
	},
	{
		command: 'load-history',
		keys: ['H'],
		help: 'load past fixings from the source',
		where: ['rates'],
		group: 'Rates',
	},
	{
		command: 'compare-banks',
		keys: ['B'],
		help: 'ask other banks about the same pair',
		where: ['rates'],
		group: 'Rates',
	},
];
