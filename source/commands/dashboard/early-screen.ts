import type {State} from '../../state/state.ts';
import {composeScreen} from '../../ui/compose-screen.ts';
import {encodeRows} from '../../ui/encode-rows.ts';
import type {Skin} from '../../ui/skin.ts';
import type {Canvas, LiveScreen} from './render-screen.tsx';

/** Draws while Ink is still on its way, so that the first keys are not kept waiting for it. */
export function openEarlyScreen({stdout}: Canvas, skin: Skin): Pick<LiveScreen, 'draw'> {
	return {
		draw(state: State) {
			const rows = composeScreen(state, skin);
			if (rows) {
				stdout.write(encodeRows(rows));
			}
		},
	};
}
