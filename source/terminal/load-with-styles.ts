import type {Capabilities} from './capabilities.ts';

/** Loads a module that brings in Ink. Its colour library reads the environment as it loads and may then drop all styles, even the one that shows the selection; here it keeps them, and the frame writer drops what the terminal has not. */
export async function loadWithStyles<Module>(
	{colorLevel}: Capabilities,
	load: () => Promise<Module>,
): Promise<Module> {
	const before = process.env['FORCE_COLOR'];
	process.env['FORCE_COLOR'] = String(Math.max(1, colorLevel));
	try {
		return await load();
	} finally {
		if (before === undefined) delete process.env['FORCE_COLOR'];
		else process.env['FORCE_COLOR'] = before;
	}
}
