import type {Glyphs} from './glyphs.ts';
import type {Theme} from './theme.ts';

/** What every part of the screen is drawn with. */
export interface Skin {
	readonly theme: Theme;
	readonly glyphs: Glyphs;
}
