import type {Language} from '../../model/language.ts';
import type {Effect, Event} from '../../state/event.ts';
import {initialState} from '../../state/state.ts';
import {composeScreen} from '../../ui/compose-screen.ts';
import {encodeRows} from '../../ui/encode-rows.ts';
import type {Skin} from '../../ui/skin.ts';
import {createProgram} from './program.ts';
import {readRates} from './read-rates.ts';
import {readArticle, readList} from './run-effect.ts';
import {readWorld, type World} from './world.ts';

/** The rows of the screen that a start would show now, before it has asked anybody for news. */
export function drawHome(
	world: World,
	start: Parameters<typeof initialState>[0],
	skin: Skin,
): readonly string[] {
	const program = createProgram({
		initial: initialState(start),
		run: effect => {
			const event = answer(effect, world, start.now, start.options.language);
			if (event) {
				program.dispatch(event);
			}
		},
		draw: () => {},
	});
	readWorld(world, program.dispatch);
	return encodeRows(composeScreen(program.state, skin) ?? []).split('\n');
}

/** Only what the store can answer happens here. */
function answer(effect: Effect, world: World, now: number, language: Language): Event | null {
	switch (effect.type) {
		case 'read-list':
			return readList(effect, world.store);
		case 'read-article':
			return readArticle(effect, world.store);
		case 'read-rates':
			return readRates(world, now, language);
		default:
			return null;
	}
}
