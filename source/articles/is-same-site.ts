/** Whether two addresses belong to one site, by the last two parts of their hosts. */
export function isSameSite(left: string, right: string): boolean {
	const site = siteOf(left);
	return site !== '' && site === siteOf(right);
}

function siteOf(url: string): string {
	return URL.canParse(url) ? new URL(url).hostname.split('.').slice(-2).join('.') : '';
}
