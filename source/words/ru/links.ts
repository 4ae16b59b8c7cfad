import {russianForm} from '../plural.ts';
import type {Words} from '../words.ts';

export const links: Words['links'] = {
	typed: number => `Ссылка ${number}: Enter открыть, o браузер, y копия, s QR, j/k строки, Esc`,
	typedCount: count => `${count}: j/k — на столько строк, G — к этой строке, Esc`,
	letters: action => `Буквы: ${action}; сначала o браузер, y копия, s QR; Esc`,
	actions: {
		open: 'открыть здесь',
		'open-in-browser': 'открыть в браузере',
		'copy-link': 'скопировать адрес',
		'share-link': 'показать QR-код',
	},
	none: 'На экране нет ссылок',
	noLetters: letters => `Нет ссылки с буквами ${letters}`,
	gone: 'Этой ссылки на экране больше нет',
	webOnly: 'Открываются только веб-адреса: https://…',
	openFirst: 'Сначала откройте статью: передаётся её текст',
	noMarks: 'Эта страница не из ваших лент: пометок у неё нет',
	noRoomForQr: size =>
		`Для QR-кода этого адреса нет места${size ? `: нужно ${size} знакомест` : ''}. y скопирует адрес.`,
	feedPrompt: 'Лента, сайт или файл OPML: ',
	feedPromptHint: 'Enter — искать там, Esc',
	noAddress: word => `«${word}» — не адрес; адрес — это 24.kg или https://24.kg/rss/`,
	looking: address => `Ищем ленты на ${address} …`,
	found: count =>
		`${russianForm(count, 'Найдена', 'Найдены', 'Найдено')} ${count} ${russianForm(count, 'лента', 'ленты', 'лент')}: Enter добавит${count > 1 ? ' одну' : ''} в настройки, ${count > 1 ? 'A — все, ' : ''}q — отказаться`,
	stories: count => `${count} ${russianForm(count, 'статья', 'статьи', 'статей')}`,
	added: name => `Добавлена лента: ${name}`,
	addedOf: (added, of) =>
		added === 0
			? `Все эти ленты у вас уже есть: ${of}`
			: `Добавлено лент: ${added} из ${of}${added < of ? ', остальные у вас уже есть' : ''}`,
	known: name => `Такая лента у вас уже есть: ${name}`,
	standsAlone: command => `После ${command} ничего не пишется`,
	noCommand: (name, nearest) =>
		`Нет команды «${name}»: ${nearest ? `может быть, «${nearest}»?` : 'Tab после : перебирает их'}`,
	storyAsMarkdown: 'статья в Markdown',
	written: path => `Записано в ${path}`,
	writtenOften: (folder, times) =>
		`Такая статья уже есть в ${folder}, копий: ${times}; больше не записано`,
	notWritten: (folder, reason) => `Статью не удалось записать в ${folder}: ${reason}`,
	writesInstead: 'w запишет в файл.',
	setPipe: 'Сначала задайте pipeCommand (E откроет настройки): "pipeCommand": ["less", "-R"]',
	pipeNamedBy: 'Её называет настройка pipeCommand.',
	pipeFailed: command => `Команда ${command} завершилась с ошибкой`,
	piped: command => `Передано команде ${command}`,
};
