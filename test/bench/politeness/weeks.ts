import {endingPlans, judgeEndings} from './endings.ts';
import type {Finding} from './finding.ts';
import {judgePace, pacePlans} from './pace.ts';
import {playDays} from './play-days.ts';
import {judgeValidators, validatorPlans} from './validators.ts';

/** Seven weeks of two programs that are started anew at random: what takes its time to be seen. */
export async function playWeeks(): Promise<readonly Finding[]> {
	const played = await playDays({
		plans: [...validatorPlans, ...pacePlans, ...endingPlans],
		days: 49,
		stepMinutes: 30,
		programs: 2,
		restartChance: 0.01,
		handChance: 0,
		seed: 11,
	});
	return [...judgeValidators(played), ...judgePace(played), ...judgeEndings(played)];
}
