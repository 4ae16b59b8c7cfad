import {lazily} from '../text/lazily.ts';
import {checkLink} from './check-link.ts';

export type Hyperlinks = {
	/** What stands for the URL in a frame, as the target of an OSC 8 link; empty where the URL is not fit for one. */
	readonly refer: (url: string) => string;
	/** The URL behind a reference that `refer` made; empty for any other. */
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
		refer: url => {
			const link = checkLink(url);
			if (link === undefined) return '';
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
			return reference;
		},
		resolve: reference => urls.get(reference) ?? '',
	};
}
