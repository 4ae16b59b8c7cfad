const userInfo = /^(https?:\/\/)[^/?#]*@/i;
const secretName =
	/(?:key|token|secret|passw(?:or)?d|pass|pwd|auth|sig|signature|session|sid|jwt|credentials?)$/i;
const secretValue = /^[\da-f]{32,}$/i;
const hidden = '***';

/**
 * An address as it may be stored and shown: without user name and password, and with `***` for those
 * values in its query that let somebody in (`?key=…`, `?feed_token=…`, long hexadecimal numbers).
 */
export function withoutSecrets(url: string): string {
	return mapQuery(url.replace(userInfo, '$1'), (name, value) =>
		isSecret(name, value) ? hidden : value,
	);
}

/**
 * The address behind a stored one, with the secrets of the reader's `own` address of the same source:
 * values of the query by their names, user name and password where it is the same origin.
 */
export function withSecrets(stored: string, own: string): string {
	if (withoutSecrets(own) === stored) {
		return own;
	}

	const ownUrl = URL.parse(own);
	// As it is sent, and so as a server that moves the feed gives it back.
	const values = queryOf(ownUrl?.href ?? own);
	const filled = mapQuery(stored, (name, value) =>
		value === hidden ? (values.get(name) ?? value) : value,
	);
	const url = URL.parse(filled);
	if (url === null || ownUrl === null || url.origin !== ownUrl.origin || !ownUrl.username) {
		return filled;
	}

	url.username = ownUrl.username;
	url.password = ownUrl.password;
	return url.href;
}

/**
 * What in an address lets somebody in, in each form in which an answer may repeat it: as it stands,
 * decoded, and as it is sent in a header.
 */
export function secretsOf(url: string): readonly string[] {
	const {username, password, href} = URL.parse(url) ?? {username: '', password: '', href: url};
	const values = [...queryOf(href)].filter(([name, value]) => isSecret(name, value));
	// A name without a password is a token.
	const word = password || username;
	const plain = [word, ...values.map(([, value]) => value)].flatMap(text => [text, decoded(text)]);
	const pair = `${decoded(username)}:${decoded(password)}`;
	return [...plain, ...(word ? [Buffer.from(pair).toString('base64')] : [])].filter(Boolean);
}

/** A text of somebody else's without secrets that it repeats. */
export function hideSecrets(text: string, secrets: readonly string[]): string {
	return secrets
		.toSorted((one, other) => other.length - one.length)
		.reduce((rest, secret) => rest.replaceAll(secret, hidden), text);
}

function isSecret(name: string, value: string): boolean {
	return secretName.test(name) || secretValue.test(value);
}

// A password may have a lone % in it.
function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

type Change = (name: string, value: string) => string;

/** The rest of the address stays as it is written: an address that was spelled anew may be another one. */
function mapQuery(url: string, change: Change): string {
	return url.replace(/\?[^#]*/, query =>
		query.replace(
			/([?&])([^=&]+)=([^&]*)/g,
			(_, mark: string, name: string, value: string) => `${mark}${name}=${change(name, value)}`,
		),
	);
}

function queryOf(url: string): ReadonlyMap<string, string> {
	const values = new Map<string, string>();
	mapQuery(url, (name, value) => {
		values.set(name, value);
		return value;
	});
	return values;
}
