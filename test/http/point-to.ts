import {isIP, type LookupFunction} from 'node:net';

/** A name service that gives these addresses in turn, whatever the name; the last one for ever. */
export function pointTo(...answers: readonly (string | readonly string[])[]): LookupFunction {
	let asked = 0;
	return (_hostname, options, callback) => {
		const answer = answers[Math.min(asked++, answers.length - 1)] ?? [];
		const found = [answer].flat().map(address => ({address, family: isIP(address)}));
		const [first] = found;
		if (options.all) {
			callback(null, found);
		} else {
			callback(null, first?.address ?? '', first?.family);
		}
	};
}
