// Prints what each file of the recorded answers is recognised as and what is read from it.
// Run: node test/corpus/measure-rates.ts [folder]
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {parseRates, toRateRows} from '../../source/rates/parse-rates-file.ts';
import {RateError} from '../../source/rates/rate-error.ts';

const folder = process.argv[2] ?? path.join(import.meta.dirname, '../../../shared/rates');

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}

function describe(file: string): string {
	const started = performance.now();
	try {
		const bytes = readFileSync(path.join(folder, file));
		const fixings = parseRates({bytes, contentType: null, url: file});
		const rows = toRateRows(fixings);
		const time = (performance.now() - started).toFixed(1);
		const [first, ...others] = rows;
		const shown = [first, others.find(({base}) => base === 'KGS' || base === 'JPY')]
			.filter(rate => rate !== undefined)
			.map(rate => `${rate.units} ${rate.base} = ${rate.value} ${rate.quote} (${rate.date})`);
		const source = first?.source ?? '';
		const counts = `${fixings.length} fixings, ${rows.length} rates`;
		return `${source.padEnd(14)} ${counts.padEnd(26)} ${time.padStart(6)} ms  ${shown.join('; ')}`;
	} catch (error) {
		if (error instanceof RateError) {
			return `REFUSED ${error.message}`;
		}

		throw error;
	}
}

if (existsSync(folder)) {
	for (const file of readdirSync(folder).toSorted()) {
		print(`${file.padEnd(28)} ${describe(file)}`);
	}
} else {
	print(`no recorded answers in ${folder}: nothing to measure`);
}
