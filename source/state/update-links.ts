import type {Link} from '../model/article.ts';
import {typedLink} from './article-view.ts';
import {withAnswer} from './notice.ts';
import type {State} from './state.ts';
import type {Step} from './step.ts';
import {step} from './step.ts';
import {storyAtHand} from './update-marks.ts';
import {wordsOf} from './words-of.ts';

/** What can be done with a link besides opening it here. */
export type LinkAction = 'open-in-browser' | 'copy-link' | 'share-link' | 'copy-markdown';

/** The link that a key is about: the typed number's, else the story's own. */
function linkAtHand(state: State): Link | null {
	if (state.digits) {
		return typedLink(state);
	}

	const story = storyAtHand(state);
	return story?.url ? {text: story.title, url: story.url} : null;
}

/** Hands the address to the reader's browser. */
export const openInBrowser = (state: State): Step => withLink(state, 'open-in-browser');

/** Puts the address on the clipboard of the reader's own machine. */
export const copyLink = (state: State): Step => withLink(state, 'copy-link');

/** Shows the address as a QR code, for a telephone. */
export const shareLink = (state: State): Step => withLink(state, 'share-link');

/** Copies the typed number's link as Markdown; without a number, the story that is being read, or the selected one's link. */
export function copyMarkdown(state: State): Step {
	const article = state.pane === 'article' ? state.article?.article : null;
	return state.digits || !article
		? withLink(state, 'copy-markdown')
		: step(state, {type: 'copy-markdown', markdown: {kind: 'story', article}});
}

/** Hands the story beside or under the keys to a file or a command. */
export function handOver(state: State, type: 'write-story' | 'pipe-story'): Step {
	const {pane, article} = state;
	const story = storyAtHand(state);
	const isShown =
		article?.article && story && (pane === 'article' || article.headline.id === story.id);
	const {notices, links} = wordsOf(state);
	return isShown && article.article
		? step(state, {type, article: article.article})
		: withAnswer(state, story ? links.openFirst : notices.noStory);
}

function withLink(state: State, action: LinkAction): Step {
	const link = linkAtHand(state);
	const next = {...state, digits: ''};
	if (link) {
		return actOnLink(next, link, action);
	}

	const {noSuchLink, noLink, noStory} = wordsOf(state).notices;
	const lacking = storyAtHand(state) ? noLink : noStory;
	return withAnswer(next, state.digits ? noSuchLink(state.digits) : lacking);
}

/** Does with a link what was asked for. */
export function actOnLink(state: State, link: Link, action: LinkAction): Step {
	const {url} = link;
	switch (action) {
		case 'open-in-browser':
			return step(state, {type: 'open-link', url});
		case 'copy-link':
			return step(state, {type: 'copy-link', url});
		case 'share-link':
			return step({...state, overlay: {kind: 'qr', top: 0, url}});
		case 'copy-markdown':
			return step(state, {type: 'copy-markdown', markdown: {kind: 'link', link}});
	}
}
