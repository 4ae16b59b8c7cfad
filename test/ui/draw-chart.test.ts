import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import type {PairReport} from '../../source/state/rates/rates-state.ts';
import {widthOf} from '../../source/text/width.ts';
import {glyphsFor} from '../../source/ui/glyphs.ts';
import {chartFacts} from '../../source/ui/rates/chart-facts.ts';
import {chartPieces, factLines} from '../../source/ui/rates/chart-pieces.ts';
import {drawChart} from '../../source/ui/rates/draw-chart.ts';
import {themes} from '../../source/ui/theme.ts';

function days(...values: readonly string[]) {
	return values.map((value, index) => ({
		date: new Date(Date.UTC(2026, 10, 1 + index)).toISOString().slice(0, 10),
		value,
	}));
}

describe('a chart', () => {
	it('of steps, in braille', () => {
		const {rows} = drawChart(days('1', '2', '3', '4'), 4, 2, true);
		expect(rows).toEqual(['  ⡤⠏', '⣀⡖⠃']);
	});

	it('of steps, in ASCII', () => {
		const {rows} = drawChart(days('1', '2', '3', '4'), 8, 2, false);
		expect(rows).toEqual(["    ..:'", "..:''"]);
	});

	it('has time run by the calendar', () => {
		const points = [
			{date: '2026-11-01', value: '1'},
			{date: '2026-11-09', value: '2'},
			{date: '2026-11-10', value: '2'},
		];
		const {rows} = drawChart(points, 10, 1, false);
		expect(rows).toEqual(["........:'"]);
	});

	it('of a price that never moved is a line in the middle, of none is empty', () => {
		expect(drawChart(days('5', '5', '5'), 3, 3, false).rows).toEqual(['', "'''", '']);
		expect(drawChart([], 3, 2, true).rows).toEqual(['', '']);
	});

	it('is as large as was asked for, and touches both of its edges', () => {
		const value = fc.integer({min: 1, max: 1_000_000}).map(digits => (digits / 100).toFixed(2));
		fc.assert(
			fc.property(
				fc.array(value, {minLength: 1, maxLength: 60}),
				fc.integer({min: 1, max: 90}),
				fc.integer({min: 1, max: 14}),
				fc.boolean(),
				(values, columns, rows, isUtf8) => {
					const points = days(...values);
					const chart = drawChart(points, columns, rows, isUtf8);
					expect(chart.rows).toHaveLength(rows);
					for (const row of chart.rows) {
						expect(widthOf(row)).toBeLessThanOrEqual(columns);
					}

					const isDrawn = (row = '') => /[^ ]/.test(row);
					const isWideEnough = columns * (isUtf8 ? 2 : 1) >= points.length;
					if (isWideEnough && chart.highest > chart.lowest) {
						expect(isDrawn(chart.rows[0])).toBe(true);
						expect(isDrawn(chart.rows.at(-1))).toBe(true);
					}
				},
			),
		);
	});
});

describe('the words around a chart', () => {
	const rate = {
		source: 'nbkr',
		base: 'USD',
		quote: 'KGS',
		units: 1,
		value: '1',
		date: '2026-11-25',
	};
	const skin = {theme: themes.mono, glyphs: glyphsFor(true), bindings: []};
	const report = (points: PairReport['points']): PairReport => {
		const rest = {isLoadable: false, others: [], askable: []};
		return {rate, days: 365, label: 'NBKR', points, ...rest};
	};
	const textOf = (points: PairReport['points'], columns: number) =>
		chartPieces(report(points), columns, 5, {isUtf8: true, language: 'en'}, skin).map(line =>
			line.map(({text}) => text).join(''),
		);

	it('have the year of a date that is not of this year', () => {
		const points = [
			{date: '2025-11-25', value: '86.1'},
			{date: '2026-11-25', value: '87.4500'},
		];
		expect(textOf(points, 40).at(-1)).toMatch(/^ {7}25 Nov 2025 +25 Nov$/);
		expect(factLines(report(points), 80, 'en')).toEqual([
			'min 86.1 (25 Nov 2025)  max 87.4500 (25 Nov)  mean 86.7750, 2 fixings',
		]);
	});

	it('say so where there is nothing to draw', () => {
		expect(textOf([], 40)).toEqual(['No fixing of these days is stored.']);
		expect(textOf([{date: '2026-11-25', value: '1'}], 30)).toEqual([
			'Only one fixing of these days',
			'is stored, for 25 Nov.',
		]);
	});
});

describe('what a history comes to', () => {
	it('is the published extremes with their dates, and the mean', () => {
		expect(chartFacts(days('87.10', '87.4500', '86.9', '87.4500'))).toEqual({
			lowest: {date: '2026-11-03', value: '86.9'},
			highest: {date: '2026-11-04', value: '87.4500'},
			mean: '87.2250',
			count: 4,
		});
		expect(chartFacts([])).toBeNull();
	});

	it('has its mean between its extremes', () => {
		const value = fc.integer({min: 1, max: 10_000_000}).map(digits => (digits / 10_000).toFixed(4));
		fc.assert(
			fc.property(fc.array(value, {minLength: 1, maxLength: 40}), values => {
				const facts = chartFacts(days(...values));
				expect(Number(facts?.mean)).toBeGreaterThanOrEqual(Number(facts?.lowest.value));
				expect(Number(facts?.mean)).toBeLessThanOrEqual(Number(facts?.highest.value));
			}),
		);
	});
});
