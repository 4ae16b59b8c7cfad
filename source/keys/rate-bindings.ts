import type {Binding} from './bindings.ts';

/** The keys of the Rates view, of the report on a pair and of the drawer. */
export const rateBindings: readonly Binding[] = [
	{
		command: 'show-rates-drawer',
		keys: ['c'],
		where: ['everywhere'],
		group: 'Rates',
	},
	{
		command: 'show-rate-news',
		keys: ['$', 'C'],
		where: ['everywhere'],
		group: 'Rates',
	},
	{
		command: 'search-rates',
		keys: ['/'],
		where: ['rates'],
		group: 'Rates',
	},
	{
		command: 'sort-rates',
		keys: ['s'],
		where: ['rates'],
		group: 'Rates',
	},
	{
		command: 'shorter-chart',
		keys: ['['],
		where: ['rates'],
		group: 'Rates',
	},
	{
		command: 'longer-chart',
		keys: [']'],
		where: ['rates'],
		group: 'Rates',
	},
	{
		command: 'load-history',
		keys: ['H'],
		where: ['rates'],
		group: 'Rates',
	},
	{
		command: 'compare-banks',
		keys: ['B'],
		where: ['rates'],
		group: 'Rates',
	},
];
