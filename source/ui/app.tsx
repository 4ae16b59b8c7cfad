import {Box} from 'ink';
import type {ReactNode} from 'react';
import {type Layout, layoutScreen} from '../state/layout.ts';
import {drawerRows} from '../state/rates/rates-layout.ts';
import type {State} from '../state/state.ts';
import {articleRows} from './article/article-rows.ts';
import {headerPieces} from './header/header-parts.ts';
import {tabPieces} from './header/tab-pieces.ts';
import {hintPieces, noticeLines} from './hint-pieces.ts';
import {headlineRows} from './list/headline-rows.ts';
import {overlayRows} from './overlays/overlay-rows.ts';
import {drawerPieces} from './rates/drawer-pieces.ts';
import {RatesPane} from './rates/rates-pane.tsx';
import {Rows} from './rows.tsx';
import type {Skin} from './skin.ts';
import {smallScreenRows} from './small-screen-rows.ts';
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
		return <Rows lines={smallScreenRows(state, skin)} columns={columns} rows={rows} />;
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
	const {columns, overlay, view} = state;
	const {list, article, isWide, body} = layout;
	const height = Math.max(0, body.rows - covered);
	if (overlay?.kind === 'rates') {
		const rows = Math.min(drawerRows(state), height);
		return (
			<Box flexDirection="column" height={height} flexShrink={0}>
				<Body
					state={{...state, overlay: null}}
					skin={skin}
					layout={layout}
					covered={covered + rows}
				/>
				<Rows lines={drawerPieces(state, skin, columns, rows)} columns={columns} rows={rows} />
			</Box>
		);
	}

	if (overlay) {
		const lines = overlayRows(state, overlay, skin, body);
		return <Rows lines={lines} columns={body.columns} rows={height} />;
	}

	if (view === 'rates') {
		return <RatesPane state={state} skin={skin} rectangle={{...body, rows: height}} />;
	}

	return (
		<Box height={height} flexShrink={0}>
			{list && (
				<Rows lines={headlineRows(state, skin, list)} columns={list.columns} rows={height} />
			)}
			{isWide && (
				<Box flexShrink={0} marginLeft={1}>
					<Divider rows={height} skin={skin} />
				</Box>
			)}
			{article && (
				<Box flexShrink={0} marginLeft={isWide ? 1 : article.left}>
					<Rows lines={articleRows(state, skin, article)} columns={article.columns} rows={height} />
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
