import {formatClock, formatDateline, formatIso} from '../bishkek-time.ts';
import {escapeMarkup, textElement} from '../markup.ts';
import type {Paper, Story} from '../paper.ts';
import {
	frontUrl,
	type Press,
	publishedAt,
	resolveReference,
	sectionUrl,
	storyUrl,
} from '../press.ts';
import {dailyFixingDay} from '../rates/rate-calendar.ts';
import {dailyRates} from '../rates/sample-rates.ts';
import {plainSummary, renderBody} from '../render-body.ts';
import {
	buildDocument,
	buildFooter,
	buildLink,
	buildMenu,
	buildMeta,
	buildNewsList,
	buildPopular,
} from './page-parts.ts';

const shareTargets = ['Telegram', 'WhatsApp', 'Facebook', 'X'];

/** A story page in the markup of the news site 24.kg, with all that stands around the text there. */
export function buildNewsPage(press: Press, paper: Paper, story: Story): string {
	const title = `${story.title} - ${paper.title}`;
	const description = plainSummary(story.body);
	const url = storyUrl(press, paper, story);
	const published = formatIso(publishedAt(press, story));
	const lines = [
		buildMeta('property', 'og:type', 'article'),
		buildMeta('property', 'og:title', story.title),
		buildMeta('property', 'og:url', url),
		buildMeta('property', 'og:description', description),
		buildMeta('property', 'article:published_time', published),
		buildMeta('property', 'article:section', paper.sections[story.section] ?? ''),
		buildMeta('name', 'author', story.author),
	];
	const topic = {title, description, url, language: paper.language, lines};
	return buildDocument(press, paper, topic, [
		buildNewsHeader(press, paper),
		'<div class="container"><div class="row">',
		'<div class="col-xs-8" itemscope itemtype="http://schema.org/NewsArticle">',
		...buildStory(press, paper, story),
		'</div>',
		buildAside(press, paper),
		'</div></div>',
		buildFooter(press, paper),
	]);
}

/** The strip at the top: the time and the prices, the paper's name, the menu. */
export function buildNewsHeader(press: Press, paper: Paper): string {
	const rates = dailyRates(dailyFixingDay(press.startedAt))
		.filter(({code}) => ['USD', 'EUR', 'RUB'].includes(code))
		.map(
			({code, value}) =>
				`<span class="rate">${code} ${Number(value.replace(',', '.')).toFixed(2)}</span>`,
		);
	return [
		'<div class="header">',
		`<div class="topLine"><span class="clock">${formatClock(press.startedAt)}</span> ${rates.join(' ')}</div>`,
		`<div class="logo">${buildLink(frontUrl(press, paper), paper.title)}</div>`,
		`<ul class="menu">${buildMenu(press, paper)}</ul>`,
		'</div>',
	].join('\n');
}

function buildStory(press: Press, paper: Paper, story: Story): readonly string[] {
	const section = buildLink(
		sectionUrl(press, paper, story.section),
		paper.sections[story.section] ?? '',
	);
	const time = publishedAt(press, story);
	const date = `<span itemprop="datePublished" content="${formatIso(time)}">${formatDateline(time, paper.language)}</span>`;
	const author = `<span itemprop="author">${escapeMarkup(story.author)}</span>`;
	const share = shareTargets.map(target => buildLink('#share', target)).join(' ');
	return [
		`<div class="breadcrumbs">${buildLink(frontUrl(press, paper), paper.title)} / ${section}</div>`,
		`<h1 class="newsTitle" itemprop="headline">${escapeMarkup(story.title)}</h1>`,
		`<div class="newsDate">${date}, ${author}</div>`,
		'<div class="cont" itemprop="articleBody">',
		renderBody(story.body, reference => resolveReference(press, reference)),
		'</div>',
		`<div class="share">${escapeMarkup(paper.words.share)}: ${share}</div>`,
	];
}

function buildAside(press: Press, paper: Paper): string {
	return [
		'<div class="col-xs-4">',
		'<div class="popular">',
		textElement('h3', paper.words.popular),
		`<ul>\n${buildPopular(press, paper)}\n</ul>`,
		'</div>',
		'<div id="newslist">',
		textElement('h3', paper.words.latest),
		buildNewsList(press, paper, paper.stories.slice(0, 6)),
		'</div>',
		'</div>',
	].join('\n');
}
