/** SHA-1 of a text, as hexadecimal digits or base64url. The worker needs it, the screen never does, so that it is loaded on demand. */
export function digest(text: string, encoding: 'hex' | 'base64url' = 'hex'): string {
	return process.getBuiltinModule('node:crypto').hash('sha1', text, encoding);
}
