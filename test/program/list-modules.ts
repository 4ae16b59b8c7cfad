// Loaded into each thread of the program under test: writes down, when the thread ends, what of Node has
// been loaded in it.
import {writeFileSync} from 'node:fs';
import {threadId} from 'node:worker_threads';

const folder = process.env['MODULES'];
if (folder !== undefined) {
	process.on('exit', () => {
		// Node's own list of what it has loaded; no documented way tells it.
		const loaded: unknown = Reflect.get(process, 'moduleLoadList');
		writeFileSync(`${folder}/${threadId}.json`, JSON.stringify(loaded));
	});
}
