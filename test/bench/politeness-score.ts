// A server on loopback plays what sites judge feed readers by, and prints the score item by item:
// node test/bench/politeness-score.ts, after a build; with --write it goes to docs/politeness.md.
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {playCommands} from './politeness/commands.ts';
import {makeScore, scoreText} from './politeness/score.ts';
import {playTwoDays} from './politeness/two-days.ts';
import {playWeeks} from './politeness/weeks.ts';

const introduction = `# Politeness

Made by \`node test/bench/politeness-score.ts --write\`: do not edit. A score server of ours on loopback
plays, item by item, the two published lists by which sites judge feed readers: the columns of the
feed reader score with its pace and the faults that it found in others, and the numbered items of feed
reader behaviour. Two simulated days of four programs on one store that are started anew at random, seven
weeks of two for what takes its time, and the built program for what commands do. An item counts one
point when all that was seen of it was as demanded, and none where nothing was seen.
`;

const findings = [...(await playTwoDays()), ...(await playWeeks()), ...(await playCommands())];
const score = makeScore(findings);
const text = scoreText(score);
process.stdout.write(text);
if (process.argv.includes('--write')) {
	const path = join(import.meta.dirname, '../../docs/politeness.md');
	writeFileSync(path, `${introduction}\n${text}`);
}

const failed = [...score.columns, ...score.behaviours].filter(({outcome}) => outcome === 'not met');
process.exitCode = failed.length > 0 ? 1 : 0;
