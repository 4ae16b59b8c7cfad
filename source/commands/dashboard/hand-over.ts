import type {Article} from '../../model/article.ts';
import type {Language} from '../../model/language.ts';
import type {TerminalSession} from '../../terminal/terminal-session.ts';
import {wordsFor} from '../../words/words.ts';
import type {CommandContext} from '../context.ts';
import type {ReaderSettings} from '../open-home.ts';
import type {Outside} from './run-effect.ts';

interface HandOverOptions {
	readonly context: CommandContext;
	readonly session: TerminalSession;
	readonly hasClipboard: boolean;
	settings(): ReaderSettings;
	tell(text: string): void;
	/** The reader's, as it is at the moment. */
	language(): Language;
}

const loadMarkdown = () => import('../../articles/story-to-markdown.ts');

/** Takes stories out of the program: to the clipboard, to a file, to a command. */
export function createHandOver({
	context,
	session,
	hasClipboard,
	settings,
	tell,
	language,
}: HandOverOptions): Pick<Outside, 'copyMarkdown' | 'writeStory' | 'pipeStory'> {
	const words = () => wordsFor(language());

	const writeStory = async (article: Article) => {
		const {writeStoryFile} = await import('../write-story-file.ts');
		const {values, paths} = settings();
		const {storyFolder} = values;
		tell(await writeStoryFile(article, storyFolder, paths.data, context.clock(), language()));
	};

	const pipeStory = async (article: Article) => {
		const [command, ...args] = settings().values.pipeCommand;
		if (command === undefined) {
			tell(words().links.setPipe);
			return;
		}

		const [{runOutside}, {storyToMarkdown}] = await Promise.all([
			import('../../terminal/run-outside.ts'),
			loadMarkdown(),
		]);
		const {code, reason} = await runOutside(session, command, args, storyToMarkdown(article));
		if (reason !== undefined) {
			tell(`${reason} ${words().links.pipeNamedBy}`);
		} else if (code !== 0) {
			tell(words().links.pipeFailed(command));
		} else {
			tell(words().links.piped(command));
		}
	};

	return {
		copyMarkdown: markdown =>
			void loadMarkdown().then(({linkToMarkdown, storyToMarkdown}) => {
				const {links, notices, spoken} = words();
				if (!hasClipboard) {
					tell(`${spoken.copiesNothing} ${links.writesInstead}`);
					return;
				}

				const isLink = markdown.kind === 'link';
				const text = isLink ? linkToMarkdown(markdown.link) : storyToMarkdown(markdown.article);
				const copied = session.copyText(text);
				const what = isLink ? text : links.storyAsMarkdown;
				tell(copied.isCopied ? notices.copied(what) : `${copied.reason} ${links.writesInstead}`);
			}),
		writeStory: article => void writeStory(article),
		pipeStory: article => void pipeStory(article),
	};
}
