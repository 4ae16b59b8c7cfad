/**
 * How unlikely a text is in a script: the sum of small costs for rare letters, for case and
 * punctuation in the wrong places, and for letters that do not stand side by side.
 */
export interface Script {
	/** Letters from the most to the least frequent. */
	readonly letters: string;
	/** Any other character that is expected, at a flat cost. */
	readonly others?: {readonly pattern: RegExp; readonly cost: number};
	readonly vowels?: string;
	/** Letters that only follow a consonant. */
	readonly followers?: string;
	/** The letters stand among those of ASCII (é in «café») instead of making words of their own. */
	readonly isLatin?: boolean;
	readonly charsets: readonly {readonly charset: string; readonly handicap: number}[];
}

const withHandicap = (handicap: number, ...names: readonly string[]) =>
	names.map(charset => ({charset, handicap}));

const han = /[\u4e00-\u9fff]/;
const fullWidth = '，。、「」（）・：；？！';

/** The scripts of feeds that may come without a label; a handicap is for what is seldom met. */
export const scripts: readonly Script[] = [
	{
		letters: 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъёіїєґў',
		vowels: 'оеаиуяыюэёіїє',
		followers: 'ьъы',
		charsets: [
			...withHandicap(0.5, 'windows-1251'),
			...withHandicap(1.5, 'koi8-r'),
			...withHandicap(2, 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'),
		],
	},
	{letters: 'יוהלאתרמבשנםדקפחעגכטצןךסזףץ', charsets: withHandicap(3.5, 'windows-1255')},
	{letters: 'αοιετσνηυρπκμλςάίέωόδγήχθύφβώξζψϊ', charsets: withHandicap(3.5, 'windows-1253')},
	{letters: 'ايلمنتورهبدعفقكسحةجشطخصضأذزىغءئظثإؤآ', charsets: withHandicap(3.5, 'windows-1256')},
	{
		letters: 'านรอกเง่ม้ยลวัดทสิตีะปบคหแ็จพชขใไืุโผซธศณูถฟึษภญ์ฐๆฎฮฉ',
		charsets: withHandicap(3.5, 'windows-874'),
	},
	{
		letters: 'éèàüöäçêíáóñãôúõâîßëïåøæùûœìòýÿðþ',
		others: {pattern: /[•©®™§°€£¿¡]/, cost: 1},
		isLatin: true,
		charsets: withHandicap(0, 'windows-1252'),
	},
	{
		letters: '이다는의에가을를한하고로은지사도기인시',
		others: {pattern: /[\uac00-\ud7a3]/, cost: 5},
		charsets: withHandicap(0, 'euc-kr'),
	},
	{
		letters: `のにはたいをとるがしでてなっれらもすりこだまさきめくあけどそえよつやわちみせろばおじべずげほへびむごねぶぐぎひょゅゃンーイスルトリアラクッドシレジタフロカテマィグバムプコデニウメサパナキチオダ${fullWidth}`,
		others: {pattern: han, cost: 6},
		charsets: withHandicap(0, 'shift_jis', 'euc-jp'),
	},
	{
		letters: `的一是不了在人有我他这个们中来上大为和国地到以说时要就出会可也你对生能而子那得于着下自之年过发后作里${fullWidth}`,
		others: {pattern: han, cost: 6.5},
		charsets: withHandicap(0, 'gb18030'),
	},
	{
		letters: `的一是不了在人有我他這個們中來上大為和國地到以說時要就出會可也你對生能而子那得於著下自之年過發後作裡${fullWidth}`,
		others: {pattern: han, cost: 6.5},
		charsets: withHandicap(0, 'big5'),
	},
];

const costs = {
	stranger: 8,
	mark: 1,
	/** A letter right after a closing mark or a dash, an opening mark right after a letter. */
	misplacedMark: 4,
	/** An opening quotation mark that is never closed, or the reverse. */
	unpairedMark: 4,
	capitalInside: 4,
	capitalRun: 0.35,
	mixedScripts: 4,
	oddNeighbour: 3,
	sameKind: 0.35,
};

const opening = '«„“‘';
const closing = '»”’';
const plainMarks = '…—–№·\u00a0';

type Kind = 'gap' | 'ascii' | 'open' | 'mark' | 'lower' | 'upper';

/** The cost of a text in a script; the least one of several readings is the likely one. */
export function costOf(text: string, script: Script): number {
	let cost = 0;
	let depth = 0;
	let before: Kind = 'gap';
	let letterBefore = '';
	for (const character of text) {
		const kind = kindOf(character);
		const letter = kind === 'lower' || kind === 'upper' ? character.toLowerCase() : '';
		cost += character < '\u0080' ? 0 : ownCost(character, letter, script);
		cost += placeCost(kind, before, script.isLatin ?? false);
		cost += neighbourCost(letter, letterBefore, script);
		depth += kind === 'open' ? 1 : closing.includes(character) ? -1 : 0;
		before = kind;
		letterBefore = letter;
	}

	return cost + Math.abs(depth) * costs.unpairedMark;
}

function kindOf(character: string): Kind {
	if (character < '\u0080') {
		return /[a-z]/i.test(character) ? 'ascii' : 'gap';
	}

	if (opening.includes(character)) {
		return 'open';
	}

	if (!/[\p{L}\p{M}]/u.test(character)) {
		return 'mark';
	}

	return character === character.toLowerCase() ? 'lower' : 'upper';
}

function ownCost(character: string, letter: string, script: Script): number {
	const rank = letter === '' ? -1 : script.letters.indexOf(letter);
	if (rank !== -1) {
		return Math.log(rank + 2);
	}

	if (script.letters.includes(character)) {
		return costs.mark;
	}

	if (script.others?.pattern.test(character)) {
		return script.others.cost;
	}

	const isMark = (opening + closing + plainMarks).includes(character);
	return isMark ? costs.mark : costs.stranger;
}

function placeCost(kind: Kind, before: Kind, isLatin: boolean): number {
	const isLetter = kind === 'lower' || kind === 'upper';
	const wasLetter = before === 'lower' || before === 'upper';
	if (kind === 'open') {
		return wasLetter ? costs.misplacedMark : 0;
	}

	if (isLetter && before === 'mark') {
		return costs.misplacedMark;
	}

	if (isLatin) {
		return isLetter && wasLetter ? costs.mixedScripts : 0;
	}

	if ((isLetter && before === 'ascii') || (kind === 'ascii' && wasLetter)) {
		return costs.mixedScripts;
	}

	if (kind !== 'upper' || !wasLetter) {
		return 0;
	}

	return before === 'lower' ? costs.capitalInside : costs.capitalRun;
}

function neighbourCost(letter: string, before: string, script: Script): number {
	const {vowels, followers} = script;
	if (letter === '' || vowels === undefined || followers === undefined) {
		return 0;
	}

	const isAfterConsonant = before !== '' && !vowels.includes(before) && !'ьъ'.includes(before);
	if (followers.includes(letter)) {
		return isAfterConsonant ? 0 : costs.oddNeighbour;
	}

	const isSameKind = before !== '' && vowels.includes(letter) === !isAfterConsonant;
	return isSameKind ? costs.sameKind : 0;
}
