import {describe, expect, it} from 'vitest';
import {drawScreen} from '../helpers/draw-screen.tsx';
import {sampleDriver} from '../helpers/sample-state.ts';
import type {Driver} from '../helpers/state-driver.ts';

function driverWithErrors(): Driver {
	const driver = sampleDriver(80, 24);
	const [first] = driver.state.sources;
	if (first) {
		driver.send({
			type: 'source-changed',
			source: {
				...first,
				status: 'stale',
				reason: 'daily.example has nothing at this address (404). Check it.',
			},
		});
	}

	driver.give('show-errors');
	return driver;
}

const screenOf = (driver: Driver) => drawScreen(driver.state).join('\n');

describe('the errors view', () => {
	it('lists what did not answer, and nothing else', () => {
		const text = screenOf(driverWithErrors());
		expect(text).toMatch(/2 of 3 failed: r again/);
		expect(text).toMatch(/^▌ kaktus$/m);
		expect(text).toMatch(/^ {2}daily$/m);
		expect(text).not.toContain('nbkr\n');
		expect(text).toContain('next try 10:14');
		expect(text).toContain('It has moved');
	});

	it('r asks the selected source alone; it stays on the list until it answers', () => {
		const driver = driverWithErrors();
		driver.give('move-down', 'refresh-source');
		expect(driver.done).toContainEqual({type: 'refresh', sourceIds: ['daily']});
		expect(driver.state.notices[0]?.text).toBe('Asking daily for news …');
		const source = driver.state.sources.find(({id}) => id === 'daily');
		if (source) {
			driver.send({type: 'source-changed', source: {...source, status: 'loading'}});
			expect(screenOf(driver)).toMatch(/^▌ daily$/m);
			driver.send({type: 'source-changed', source: {...source, status: 'fresh', reason: ''}});
		}

		expect(screenOf(driver)).not.toMatch(/daily$/m);
		expect(screenOf(driver)).toMatch(/^▌ kaktus$/m);
	});

	it('Enter shows the address of the selected one, and hides it again', () => {
		const driver = driverWithErrors();
		expect(screenOf(driver)).not.toContain('https://');
		driver.give('open');
		expect(screenOf(driver)).toContain('https://kaktus.example/rss');
		driver.give('open');
		expect(screenOf(driver)).not.toContain('https://');
		expect(driver.state.pane).toBe('list');
	});

	it('says so when every source answers', () => {
		const driver = driverWithErrors();
		driver.send({type: 'sources-read', sources: []});
		expect(screenOf(driver)).toContain('Every source answers');
		driver.give('refresh-source', 'move-down', 'show-errors');
		expect(driver.state.overlay).toBeNull();
	});

	it('of a source that is gone, says that it is not asked again', () => {
		const driver = driverWithErrors();
		const [first] = driver.state.sources;
		if (first) {
			const source = {...first, status: 'failed', nextDue: 8_640_000_000_000_000} as const;
			driver.send({type: 'source-changed', source});
		}

		expect(screenOf(driver)).toContain('not asked again');
	});
});
