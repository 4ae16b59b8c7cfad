import {truncate, widthOf} from '../text/width.ts';

/** Keys and what they do, cut to what there is room for; the last one, which is the way out, stays. */
export function fitHint(text: string, room: number): string {
	const parts = text.split(/(?= {2}|, |; )/);
	while (parts.length > 2 && widthOf(parts.join('')) > room) {
		parts.splice(-2, 1);
	}

	return truncate(parts.join(''), room);
}
