// Loaded into the program under test before it starts: SIGPWR makes it fail in the way that BREAK names.
import {writeFileSync} from 'node:fs';

function fillHeap(): never {
	const kept: object[] = [];
	for (;;) {
		kept.push(Array.from({length: 10_000}, () => ({})));
	}
}

/** From here on nothing can be drawn: each frame is made with this. */
function spoilDrawing(): void {
	Object.defineProperty(Array.prototype, 'map', {
		value() {
			throw new Error('broken on purpose');
		},
	});
	writeFileSync(process.env['SPOILED'] ?? '', '');
}

const ways: Readonly<Record<string, () => void>> = {
	'an exception': () => {
		throw new Error('broken on purpose');
	},
	'a rejection': () => {
		void Promise.reject(new Error('broken on purpose'));
	},
	'an error while drawing': spoilDrawing,
	'an abort': () => process.abort(),
	'a full heap': fillHeap,
};

process.on('SIGPWR', () => ways[process.env['BREAK'] ?? '']?.());
