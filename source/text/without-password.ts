/** An address as it may be shown: without the name and password in it. */
export function withoutPassword(url: string): string {
	return url.replace(/^(https?:\/\/)[^/?#]*@/i, '$1');
}
