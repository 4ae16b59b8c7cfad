import type {Binding} from '../keys/bindings.ts';
import type {Glyphs} from './glyphs.ts';
import type {Theme} from './theme.ts';

/** What every part of the screen is drawn with. */
export interface Skin {
	readonly theme: Theme;
	readonly glyphs: Glyphs;
	/** The keys that the help and the hints show. */
	readonly bindings: readonly Binding[];
	/** What stands for an address in a frame, where the terminal shows links; else an empty text. */
	readonly linkTo?: (url: string) => string;
}
