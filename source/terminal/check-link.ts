const longestLink = 8192;

/** The normal form of a link that may leave the program (http or https, printable ASCII, at most 8 kB), or undefined. */
export function checkLink(url: string): string | undefined {
	if (!URL.canParse(url)) return undefined;
	const {protocol, href} = new URL(url);
	const isWeb = protocol === 'http:' || protocol === 'https:';
	return isWeb && href.length <= longestLink && /^[!-~]+$/.test(href) ? href : undefined;
}
