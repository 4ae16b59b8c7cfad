import {describe, expect, test} from 'vitest';
import {detectCapabilities} from '../../source/terminal/capabilities.ts';

const xterm = {TERM: 'xterm-256color'};

describe('detectCapabilities', () => {
	test.each([
		[{}, true],
		[{TERM: ''}, true],
		[{TERM: 'dumb'}, true],
		[{TERM: 'unknown'}, true],
		[{WT_SESSION: 'b0'}, false],
		[{TERM: 'linux'}, false],
		[{TERM: 'xterm'}, false],
	])('%o is dumb: %s', (env, isDumb) => {
		expect(detectCapabilities(env).isDumb).toBe(isDumb);
	});

	test.each([
		[{TERM: 'dumb', FORCE_COLOR: '3'}, 0],
		[{TERM: 'vt100'}, 0],
		[{TERM: 'vt220'}, 0],
		[{TERM: 'xterm-mono'}, 0],
		[{TERM: 'linux'}, 1],
		[{TERM: 'screen'}, 1],
		[{TERM: 'xterm'}, 1],
		[xterm, 2],
		[{TERM: 'screen-256color'}, 2],
		[{TERM: 'xterm-kitty'}, 3],
		[{TERM: 'alacritty'}, 3],
		[{...xterm, COLORTERM: 'truecolor'}, 3],
		[{...xterm, CI: ''}, 2],
		[{...xterm, CI: 'true'}, 2],
		[{...xterm, NO_COLOR: ''}, 2],
		[{...xterm, NO_COLOR: '1'}, 0],
		[{...xterm, CLICOLOR: '0'}, 0],
		[{...xterm, CLICOLOR: '1'}, 2],
		[{...xterm, FORCE_COLOR: '0'}, 0],
		[{...xterm, FORCE_COLOR: 'false'}, 0],
		[{...xterm, FORCE_COLOR: '1'}, 1],
		[{...xterm, FORCE_COLOR: ''}, 2],
		[{...xterm, FORCE_COLOR: 'true', NO_COLOR: '1'}, 2],
		[{TERM: 'vt100', FORCE_COLOR: 'true'}, 1],
	])('%o has colours of level %i', (env, level) => {
		expect(detectCapabilities(env)).toMatchObject({colorLevel: level, hasColor: level > 0});
	});

	test.each([
		[{...xterm}, false],
		[{...xterm, LANG: 'C'}, false],
		[{...xterm, LANG: 'ru_RU.UTF-8'}, true],
		[{...xterm, LANG: 'ru_RU.utf8'}, true],
		[{...xterm, LANG: 'ru_RU.UTF-8', LC_ALL: 'C'}, false],
		[{...xterm, LANG: 'C', LC_ALL: '', LC_CTYPE: 'C.UTF-8'}, true],
	])('%o is UTF-8: %s', (env, isUtf8) => {
		expect(detectCapabilities(env).isUtf8).toBe(isUtf8);
	});

	test.each([
		['xterm-256color', true, true],
		['tmux-256color', true, true],
		['screen', true, true],
		['rxvt-unicode-256color', true, true],
		['linux', true, false],
		['vt100', true, false],
		['sun', false, false],
		['dumb', false, false],
	])('%s scrolls regions: %s, and knows newer modes: %s', (TERM, hasScrollRegions, isNewer) => {
		expect(detectCapabilities({TERM})).toMatchObject({
			hasScrollRegions,
			hasSynchronizedOutput: isNewer,
			hasAlternateScreen: isNewer,
			hasHyperlinks: isNewer,
		});
	});

	test('SSH means remote', () => {
		expect(detectCapabilities(xterm).isRemote).toBe(false);
		expect(detectCapabilities({...xterm, SSH_CONNECTION: '1 2 3 4'}).isRemote).toBe(true);
		expect(detectCapabilities({...xterm, SSH_TTY: '/dev/pts/1'}).isRemote).toBe(true);
	});
});
