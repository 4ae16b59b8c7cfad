import {isAscii, isUtf8} from 'node:buffer';
import sniffEncoding from 'html-encoding-sniffer';
import {detectCharset, isMostlyUtf8, isPlainlyIn} from './detect-charset.ts';
import {decodeUtf32, findUnicodeForm} from './unicode-form.ts';

/** Text of a body, with the name of the charset that it was read in (lower case, WHATWG name). */
export interface DecodedBody {
	readonly text: string;
	readonly charset: string;
}

/** How far to look for a meta declaration: pages put long scripts and comments before it. */
const prescanBytes = 65_536;

/** How far an XML declaration may stand behind blank lines and stray bytes. */
const declarationBytes = 512;

/** Decodes an XML body: byte-order mark, header, XML declaration, detection. Never throws. */
export function decodeXml(bytes: Uint8Array, contentType: string | null): DecodedBody {
	const head = Buffer.from(bytes.subarray(0, declarationBytes)).toString('latin1');
	const declared = /<\?xml[^>]*?\sencoding\s*=\s*["']([^"'\s<>]+)/i.exec(head)?.[1];
	return decode(bytes, [labelOf(contentType), declared], 'utf-8');
}

/** Decodes an HTML body: byte-order mark, header, meta, detection. Never throws. */
export function decodeHtml(bytes: Uint8Array, contentType: string | null): DecodedBody {
	const none = 'none';
	const declared = sniffEncoding(bytes, {defaultEncoding: none, maxPrescanBytes: prescanBytes});
	const label = declared === none ? undefined : declared;
	return decode(bytes, [labelOf(contentType), label], 'windows-1252');
}

function decode(
	bytes: Uint8Array,
	labels: readonly (string | undefined)[],
	fallback: string,
): DecodedBody {
	const form = findUnicodeForm(bytes, labels);
	if (form === 'utf-32le' || form === 'utf-32be') {
		return {text: decodeUtf32(bytes, form), charset: form};
	}

	const charset = form ?? chooseCharset(bytes, labels, fallback);
	return {text: new TextDecoder(charset).decode(bytes), charset};
}

function chooseCharset(
	bytes: Uint8Array,
	labels: readonly (string | undefined)[],
	fallback: string,
): string {
	const declared = labels.map(knownCharset).filter(name => name !== null);
	const detected = detectCharset(bytes);
	const trusted = declared.find(name => !isContradicted(name, bytes, detected));
	return trusted ?? detected ?? fallback;
}

/** Whether the bytes show that they cannot be in the charset that was declared. */
function isContradicted(name: string, bytes: Uint8Array, detected: string | null): boolean {
	if (name === 'utf-8') {
		return !isMostlyUtf8(bytes);
	}

	if (name.startsWith('utf-16')) {
		return !bytes.includes(0);
	}

	// Servers send a Western label by habit; no Western text has words without one ASCII letter.
	if (name === 'windows-1252' && detected !== null && detected !== 'windows-1252') {
		return true;
	}

	// Feeds are often moved from one server to another with the old name of their charset.
	if (detected !== null && isPlainlyIn(bytes, detected, name)) {
		return true;
	}

	const isMultiByte = /^(?:gb|big5|euc|shift|iso-2022)/.test(name);
	return !isMultiByte && isUtf8(bytes) && !isAscii(bytes);
}

function labelOf(contentType: string | null): string | undefined {
	return /;\s*charset\s*=\s*["']?([^"';,\s]+)/i.exec(contentType ?? '')?.[1];
}

function knownCharset(label: string | undefined): string | null {
	if (label === undefined) {
		return null;
	}

	try {
		return new TextDecoder(label).encoding;
	} catch {
		return null;
	}
}
