import {coreOf} from './dom.ts';

/** One pattern out of alternatives, for a whole line that begins and ends with a letter or digit. */
const line = (...alternatives: readonly string[]) =>
	new RegExp(`^(?:${alternatives.join('|')})$`, 'iu');

const networks =
	'whatsapp|facebook|twitter|telegram|google\\+|pinterest|vkontakte|instagram|linkedin|e-?mail|share|tweet|submit|x|ok|vk';

/** What a page says to its visitor, whatever the story. */
const controls = line(
	// English
	'advertisements?|sponsored(?: content)?|continue reading(?: below)?|(?:story|article) continues (?:below|after).*',
	'loading(?: content)?|close|open|play|pause|mute|caption|text size|back to top|scroll back to top',
	'share|share (?:this|on|via|it)\\b.{0,60}|print|print (?:this|article)\\b.{0,60}|e-?mail|tweet|submit|pin(?: it)?|copy link',
	'(?:\\d+ )?comments?|comments? \\(?\\d+\\)?|(?:post|leave|add|view|show|read) (?:a |all )?comments?.{0,20}',
	'subscribe(?: now)?|sign up(?: now)?|log ?in|register|follow(?: us)?|next|prev(?:ious)?|next prev|view gallery|see full gallery',
	'image \\d+ (?:of )?/? ?\\d+|(?:photo|image|slide) ?\\d+|\\d{1,3} ?(?:[-–/]|of) ?\\d{1,3}(?: of \\d+)?',
	'media playback is (?:un|not )supported.*|watch (?:now|video)|listen(?: to (?:this )?article)?',
	'click here (?:to|for)\\b.{0,80}',
	// Russian
	'реклама|загрузка|закрыть|поделиться.{0,60}|распечатать|печать|версия для печати|(?:\\d+ )?комментари(?:и|ев|й|я)(?: \\(?\\d+\\)?)?',
	'подписаться.{0,60}|наверх|читать далее|подробнее|показать ещ[её]|смотреть видео|оставить комментарий|добавить комментарий',
	// Kyrgyz
	'жарнама|жүктөлүүдө|жабуу|бөлүшүү.{0,60}|басып чыгаруу|(?:\\d+ )?(?:комментарий|пикир)(?:лер)?|жазылуу|толугураак|пикир калтыруу',
	// Others
	`(?:${networks})(?:[|·•, ]+(?:${networks}))*`,
	'publicidad|publicité|anzeige|iklan|publicidade',
);

/** Headings over lists of other stories, and over what follows a story. */
const labels = line(
	'related(?: (?:articles?|stories|story|news|posts?|content|topics?|coverage|videos?|links?|reading))?|more|more (?:from|on|in|about|great|stories|news|like)\\b.{0,60}',
	'you (?:may|might) (?:also )?(?:like|be interested).{0,40}|want more .{0,40}|recommended(?: (?:for you|stories|reading|articles|videos?|by .{0,30}))?|trending(?: now)?|most (?:read|popular|viewed)|popular|latest(?: news)?',
	"read (?:more|next|also)|don[’']?t miss|(?:see|watch|read) also|also (?:read|see)|up next|what to read next|keep reading|top stories|editor[’']?s (?:picks?|choice)",
	'about the authors?|comments?|share(?: this)?|newsletters?|tags?|topics|(?:from )?around the web',
	'читайте (?:также|ещ[её]|далее)|читать также|смотрите также|похожие (?:новости|статьи|материалы|записи|публикации)|(?:новости|материалы|ещ[её]|статьи)? ?по теме|другие новости(?: .{0,20})?|популярное(?: (?:за|на|сейчас|сегодня).{0,15})?|самое (?:читаемое|популярное|интересное)|последние новости|комментарии|теги|поделиться|рекомендуем(?: (?:вам|почитать|прочитать|посмотреть))?|главное',
	'көп окулган.{0,20}|(?:окшош|тектеш) (?:жаңылыктар|макалалар|материалдар)|дагы окуңуз.{0,20}|ушул темада|(?:соңку|акыркы) жаңылыктар|комментарийлер|пикирлер|тегдер|бөлүшүү',
	'leia (?:também|mais)|veja (?:também|mais)|relacionad[oa]s|você pode gostar|lea también|lire aussi|à lire aussi|lesen sie auch|mehr zum thema|baca juga',
);

/** How a line begins that points to another story. */
const pointer =
	/^(?:related|read (?:more|also|next)|read|(?:see|watch) also|also(?: read| see)?|more|don[’']?t miss|must read|recommended|читайте (?:также|ещ[её]|далее)|читать также|смотрите также|(?:материалы |новости )?по теме|ранее по теме|дагы окуңуз|дагы караңыз|leia (?:também|mais)|veja também|lea también|lire aussi|lesen sie auch|baca juga)(?:\s+(?:on|in|from)\b[^:]{0,40})?\s*[:>»|–—]/iu;

/** Calls to subscribe, to follow and to write, by how they begin and what they speak of. */
const calls = [
	/^(?:please )?(?:sign up|subscribe|register|want more|get the latest)\b.*\b(?:newsletters?|inbox|e-?mails?|alerts?|updates|channel|youtube|podcasts?)\b/iu,
	/(?:^|[.!?]\s+)(?:sign up|subscribe)\b.{0,80}\bnewsletters?\b/iu,
	/^(?:please )?(?:follow|like|join) (?:(?:us|him|her|them|me)\b|.*(?:\b(?:twitter|facebook|instagram|telegram|whatsapp|youtube|newsletter|forums?|channel)\b|@\w))/iu,
	/^(?:click here to )?(?:download|get) (?:the|our) .{0,30}\b(?:our|news|mobile) apps?$/iu,
	/^(?:have a (?:tip|story)|e-?mail|reach|write to|contact)\b.*@\w/iu,
	/^(?:подпи[сш]|следите|читайте нас|присоединяйтесь|вступайте).*(?:канал|рассылк|телеграм|telegram|соцсет|instagram|facebook|whatsapp|youtube|групп|за нами)/iu,
	/(?:каналыбыз|баракчабыз|telegram|телеграм).*(?:жазылыңыз|катталыңыз|кошулуңуз|окуңуз)$/iu,
	/^the post .{3,200} (?:appeared first on|first appeared on) /iu,
];

/** Credits of a newsroom to itself. */
const credit =
	/\bcontributed to (?:this|the) (?:report|story|article)\b|\bcontributed reporting\b|^additional reporting by\b/iu;

const longestLine = 300;
const longestLabel = 80;

/** A line of the page's own voice: a control, a call to subscribe, a pointer to another story. */
export function isFurniture(text: string): boolean {
	if (text.length > longestLine) {
		return false;
	}

	const inner = coreOf(text);
	return controls.test(inner) || [pointer, credit, ...calls].some(pattern => pattern.test(inner));
}

/** A heading over a list of other stories or over what follows a story. */
export function isLabel(text: string): boolean {
	const isSentence = /[^.…][.!?]["”»’)]*$/.test(text);
	return text.length <= longestLabel && !isSentence && labels.test(coreOf(text));
}

const dateWords =
	/\b(?:published|updated|posted|created|modified|original|first|last|on|at|by|am|pm|a\.m|p\.m|[ecmp][sd]?t|gmt|utc|ist|bst|mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun|day|\d+ (?:minutes?|hours?|days?) ago|min(?:ute)?s? read|reading time)(?:day)?\b/giu;
const months =
	/\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b/giu;
const cyrillicDateWords =
	/(?:опубликовано|обновлено|размещено|дата|жарыяланды|жаңыртылды|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|январь|февраль|март|апрель|май|июнь|июль|август|сентябрь|октябрь|ноябрь|декабрь|бишкек|ош)(?![\p{L}])/giu;

/** A line that holds a date or a time and next to nothing else. */
export function isDateLine(text: string): boolean {
	if (text.length > 120 || !/\d/.test(text)) {
		return false;
	}

	const rest = text
		.replace(dateWords, '')
		.replace(months, '')
		.replace(cyrillicDateWords, '')
		.replace(/[^\p{L}]/gu, '');
	const hasDate = /\d{4}|\d:\d\d|\d[./]\d|\bago\b|min/.test(text);
	return hasDate && rest.length <= 4;
}
