import {behaviours, type Criterion, scoreColumns} from './criteria.ts';
import type {Finding} from './finding.ts';

/** A criterion with what was seen of it; null where nothing was. */
export interface Item {
	readonly criterion: Criterion;
	readonly outcome: 'met' | 'not met' | 'not followed' | 'not played';
	readonly seen: string;
}

export interface Score {
	readonly columns: readonly Item[];
	readonly behaviours: readonly Item[];
	readonly met: number;
	readonly played: number;
}

/** Puts findings to their criteria. Throws for one that belongs to none. */
export function makeScore(findings: readonly Finding[]): Score {
	const known = new Set([...scoreColumns, ...behaviours].map(({id}) => id));
	const stray = findings.find(({id}) => !known.has(id));
	if (stray) {
		throw new Error(`no criterion is called ${stray.id}`);
	}

	const itemOf = (criterion: Criterion): Item => {
		const seen = findings.filter(({id}) => id === criterion.id);
		return {criterion, outcome: outcomeOf(criterion, seen), seen: textOf(seen)};
	};
	const [columns, numbered] = [scoreColumns.map(itemOf), behaviours.map(itemOf)];
	const all = [...columns, ...numbered];
	return {
		columns,
		behaviours: numbered,
		met: all.filter(({outcome}) => outcome === 'met').length,
		played: all.filter(({outcome}) => outcome !== 'not played').length,
	};
}

function outcomeOf({deviation}: Criterion, seen: readonly Finding[]): Item['outcome'] {
	if (seen.length === 0) {
		return 'not played';
	}

	return seen.every(({isMet}) => isMet) ? 'met' : deviation ? 'not followed' : 'not met';
}

const textOf = (seen: readonly Finding[]): string => seen.map(one => one.seen).join('; ');

const marks: Readonly<Record<Item['outcome'], string>> = {
	met: '1',
	'not met': '**0**',
	'not followed': '0, on purpose',
	'not played': 'not played',
};

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** The score as Markdown. */
export function scoreText({columns, behaviours: numbered, met, played}: Score): string {
	const deviations = [...columns, ...numbered].flatMap(({criterion, outcome}) =>
		outcome === 'not followed' ? [`${criterion.id}, ${criterion.deviation}`] : [],
	);
	const missing = columns.length + numbered.length - played;
	return [
		`**${met} of ${played}** that were played${missing > 0 ? `, ${missing} were not` : ''}.`,
		...(deviations.length > 0 ? ['', `On purpose not followed: ${deviations.join('; ')}.`] : []),
		'',
		'## The columns of the feed reader score',
		'',
		...table(columns),
		'',
		'## The items of feed reader behaviour',
		'',
		...table(numbered),
		'',
	].join('\n');
}

function table(items: readonly Item[]): readonly string[] {
	const rows = items.map(
		({criterion, outcome, seen}) =>
			`| ${criterion.id} | ${cell(criterion.demand)} | ${cell(seen)} | ${marks[outcome]} |`,
	);
	return ['| | what it demands | what was seen | points |', '|---|---|---|---|', ...rows];
}
