import {Box} from 'ink';
import type {ReactNode} from 'react';
import {type Layout, layoutScreen, type Rectangle} from '../state/layout.ts';
import type {State} from '../state/state.ts';
import {sanitizeLine} from '../text/sanitize.ts';
import {truncate} from '../text/width.ts';
import {ArticlePane} from './article/article-pane.tsx';
import {headerPieces} from './header/header-parts.ts';
import {tabPieces} from './header/tab-pieces.ts';
import {hintPieces, noticeLines} from './hint-pieces.ts';
import {HeadlineList} from './list/headline-list.tsx';
import {Overlay} from './overlays/overlay.tsx';
import {RatesPane} from './rates/rates-pane.tsx';
import {Rows} from './rows.tsx';
import type {Skin} from './skin.ts';
import {StyledLine} from './styled-line.tsx';

interface AppProps {
	readonly state: State;
	readonly skin: Skin;
}

/** The whole screen, from the state alone. */
export function App({state, skin}: AppProps): ReactNode {
	const {columns, rows, isZen} = state;
	const layout = layoutScreen(state);
	if (layout.isTooSmall) {
		return <SmallScreen state={state} skin={skin} />;
	}

	// A long notice covers the last rows of the panes; nothing in them moves for it.
	const notice = noticeLines(state, skin);
	return (
		<Box flexDirection="column" width={columns} height={rows}>
			<StyledLine pieces={headerPieces(state, skin)} />
			{!isZen && <StyledLine pieces={tabPieces(state, skin)} />}
			<Body state={state} skin={skin} layout={layout} covered={Math.max(0, notice.length - 1)} />
			{notice.length > 0 ? (
				<Rows lines={notice} columns={columns} rows={notice.length} />
			) : (
				<StyledLine pieces={hintPieces(state, skin)} />
			)}
		</Box>
	);
}

interface BodyProps extends AppProps {
	readonly layout: Layout;
	/** Rows at the bottom that something else is drawn over. */
	readonly covered: number;
}

function Body({state, skin, layout, covered}: BodyProps): ReactNode {
	const {overlay, view} = state;
	const {list, article, isWide, body} = layout;
	const cut = (rectangle: Rectangle) => ({
		...rectangle,
		rows: Math.max(0, rectangle.rows - covered),
	});
	if (overlay) {
		return <Overlay state={state} overlay={overlay} skin={skin} rectangle={cut(body)} />;
	}

	if (view === 'rates') {
		return <RatesPane state={state} skin={skin} rectangle={cut(body)} />;
	}

	return (
		<Box height={cut(body).rows} flexShrink={0}>
			{list && <HeadlineList state={state} skin={skin} rectangle={cut(list)} />}
			{isWide && (
				<Box flexShrink={0} marginLeft={1}>
					<Divider rows={cut(body).rows} skin={skin} />
				</Box>
			)}
			{article && (
				<Box flexShrink={0} marginLeft={isWide ? 1 : article.left}>
					<ArticlePane state={state} skin={skin} rectangle={cut(article)} />
				</Box>
			)}
		</Box>
	);
}

function Divider({rows, skin}: {readonly rows: number; readonly skin: Skin}): ReactNode {
	const {glyphs, theme} = skin;
	const line = [{text: glyphs.divider, style: theme.divider}];
	return <Rows lines={Array.from({length: rows}, () => line)} columns={1} rows={rows} />;
}

/** Below 40 × 10: the notice, and the headlines from the selected one on, as far as there is room. */
function SmallScreen({state, skin}: AppProps): ReactNode {
	const {columns, rows, lists} = state;
	const list = lists[state.view === 'rates' ? 'latest' : state.view];
	const titles = list.rows.slice(list.cursor - list.offset).map(({title}) => title);
	const lines = ['Masthead needs 40×10', ...titles].map((line, index) => [
		{
			text: truncate(sanitizeLine(line), columns),
			style: index === 0 ? skin.theme.alert : skin.theme.read,
		},
	]);
	return <Rows lines={lines} columns={columns} rows={rows} />;
}
