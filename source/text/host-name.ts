import {domainToUnicode} from 'node:url';
import {lazily} from './lazily.ts';
import {sanitizeLine} from './sanitize.ts';

// Scripts that stand together in honest names; a name of any other mixture is shown in punycode.
const scripts = lazily(() =>
	[
		'Latn',
		'Cyrl',
		'Grek',
		'Armn',
		'Geor',
		'Hebr',
		'Arab',
		'Deva',
		'Beng',
		'Taml',
		'Thai',
		'Latn Hani Hira Kana',
		'Latn Hani Bopo',
		'Latn Hani Hang',
	].map(names => {
		const members = names.split(' ').map(name => String.raw`\p{Script_Extensions=${name}}`);
		return new RegExp(`^[0-9${members.join('')}-]+$`, 'u');
	}),
);

// Cyrillic, Greek and Armenian letters that look like Latin ones: a whole word of them passes for another word.
const lookalike = /^[0-9асеорхуіјѕһԁԛԝӏьҽпгѵѡαικηνορτυωχցհոսօզլ-]+$/u;
// Letters of phonetic alphabets that do so among Latin ones; without a dot, the i of Turkish.
const latinLookalike = /[\u0250-\u0258\u025A-\u02AF\u01C0-\u01C3\u1D00-\u1D7F\uA730-\uA7FF]/u;
const dotless = /^[a-z0-9ı-]*ı[a-z0-9ı-]*$/;
const turkic = /^(?:tr|az)$/;
const isLatin = /^[!-~]+$/;

/**
 * A host name for people: an internationalised one in its own letters, unless its letters are of
 * several scripts or could be taken for Latin ones; then in punycode, as it is sent.
 */
export function readableHost(host: string): string {
	const labels = domainToUnicode(host).split('.');
	const last = labels.at(-1) ?? '';
	const isForeign = isLatin.test(last);
	const isDotless = !turkic.test(last) && labels.some(label => dotless.test(label));
	return !isDotless && labels.every(label => isLatin.test(label) || isHonest(label, isForeign))
		? labels.join('.') || host
		: host;
}

function isHonest(label: string, isUnderLatin: boolean): boolean {
	return (
		scripts().some(script => script.test(label)) &&
		!(isUnderLatin && lookalike.test(label)) &&
		!latinLookalike.test(label) &&
		sanitizeLine(label) === label
	);
}
