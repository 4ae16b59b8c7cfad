import {expect, test} from 'vitest';
import {createProgram} from '../../source/commands/dashboard/program.ts';
import type {Effect} from '../../source/state/event.ts';
import {sampleDriver} from '../helpers/sample-state.ts';

test('after its end nothing asks the store any more, whatever a timer or a worker still says', () => {
	const effects: Effect[] = [];
	const initial = sampleDriver(80, 24).state;
	const program = createProgram({initial, run: effect => effects.push(effect), draw: () => {}});
	program.dispatch({type: 'headlines-changed'});
	expect(effects).not.toEqual([]);
	const {state} = program;
	effects.length = 0;
	program.stop();
	program.dispatch({type: 'headlines-changed'});
	program.dispatch({type: 'clock-ticked', now: 60_000});
	expect(effects).toEqual([]);
	expect(program.state).toBe(state);
});
