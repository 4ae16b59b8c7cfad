import {lazily} from '../text/lazily.ts';
import {checkLink} from './check-link.ts';

export type Hyperlinks = {
	/** Text that links to the URL (OSC 8); the text alone where the URL is not fit for a link. */
	readonly wrap: (text: string, url: string) => string;
	/** The URL behind a reference that `wrap` made; empty for any other. */
	readonly resolve: (reference: string) => string;
};

const mostLinks = 4096;

/** Hyperlinks whose target in a frame is a secret reference, so that content cannot make or change one. */
export function createHyperlinks(): Hyperlinks {
	const secret = lazily(() =>
		process.getBuiltinModule('node:crypto').randomBytes(6).toString('base64url'),
	);
	const references = new Map<string, string>();
	const urls = new Map<string, string>();
	let count = 0;
	return {
		wrap: (text, url) => {
			const link = checkLink(url);
			if (link === undefined) return text;
			let reference = references.get(link);
			if (reference === undefined) {
				if (urls.size >= mostLinks) {
					urls.clear();
					references.clear();
				}
				reference = `${secret()}.${++count}`;
				references.set(link, reference);
				urls.set(reference, link);
			}
			return `\u001B]8;;${reference}\u0007${text}\u001B]8;;\u0007`;
		},
		resolve: reference => urls.get(reference) ?? '',
	};
}
