import {expect, it} from 'vitest';
import {countEffects} from './count-effects.ts';
import {sequencesOf} from './hostile-pieces.ts';

it('hostile bytes, sent as they are, do to a terminal what is counted', async () => {
	const bytes = Buffer.from(sequencesOf('mark'));
	const {titles, copies, links, notifications, bells, replies} = await countEffects(bytes);
	expect(Math.min(titles, copies, links, notifications, bells, replies)).toBeGreaterThan(0);
});
