import type {Article} from '../../model/article.ts';
import type {TerminalSession} from '../../terminal/terminal-session.ts';
import type {CommandContext} from '../context.ts';
import type {ReaderSettings} from '../open-home.ts';
import type {Outside} from './run-effect.ts';

interface HandOverOptions {
	readonly context: CommandContext;
	readonly session: TerminalSession;
	settings(): ReaderSettings;
	tell(text: string): void;
}

const loadMarkdown = () => import('../../articles/story-to-markdown.ts');

/** Takes stories out of the program: to the clipboard, to a file, to a command. */
export function createHandOver({
	context,
	session,
	settings,
	tell,
}: HandOverOptions): Pick<Outside, 'copyMarkdown' | 'writeStory' | 'pipeStory'> {
	const writeStory = async (article: Article) => {
		const {writeStoryFile} = await import('../write-story-file.ts');
		const {values, paths} = settings();
		tell(await writeStoryFile(article, values.storyFolder, paths.data, context.clock()));
	};

	const pipeStory = async (article: Article) => {
		const [command, ...args] = settings().values.pipeCommand;
		if (command === undefined) {
			tell('Set pipeCommand first (E edits the settings): "pipeCommand": ["less", "-R"]');
			return;
		}

		const [{runOutside}, {storyToMarkdown}] = await Promise.all([
			import('../../terminal/run-outside.ts'),
			loadMarkdown(),
		]);
		const {code, reason} = await runOutside(session, command, args, storyToMarkdown(article));
		if (reason !== undefined) {
			tell(`${reason} The setting pipeCommand names it.`);
		} else if (code !== 0) {
			tell(`${command} ended with an error`);
		} else {
			tell(`Handed to ${command}`);
		}
	};

	return {
		copyMarkdown: markdown =>
			void loadMarkdown().then(({linkToMarkdown, storyToMarkdown}) => {
				const isLink = markdown.kind === 'link';
				const text = isLink ? linkToMarkdown(markdown.link) : storyToMarkdown(markdown.article);
				const copied = session.copyText(text);
				const what = isLink ? text : 'the story, as Markdown';
				tell(copied.isCopied ? `Copied: ${what}` : `${copied.reason} w writes it to a file.`);
			}),
		writeStory: article => void writeStory(article),
		pipeStory: article => void pipeStory(article),
	};
}
