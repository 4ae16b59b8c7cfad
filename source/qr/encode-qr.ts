import {applyMask, masks, penaltyOf} from './qr-mask.ts';
import {drawCodewords, drawFormat, drawPatterns, type Modules} from './qr-matrix.ts';
import {chooseVersion, makeCodewords} from './qr-versions.ts';

/**
 * The QR code of a text (ISO/IEC 18004: bytes of UTF-8, level L, the smallest version, the best
 * mask), without its quiet zone. Null for more than 2,953 bytes.
 */
export function encodeQr(text: string): Modules | null {
	const bytes = new TextEncoder().encode(text);
	const version = chooseVersion(bytes.length);
	if (version === null) {
		return null;
	}

	const matrix = drawPatterns(version);
	drawCodewords(matrix, makeCodewords(bytes, version));
	const codes = masks.map((_, mask) => {
		drawFormat(matrix, mask);
		const modules = applyMask(matrix, mask);
		return {modules, penalty: penaltyOf(modules)};
	});
	return codes.reduce((best, code) => (code.penalty < best.penalty ? code : best)).modules;
}
