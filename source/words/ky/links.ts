import type {Words} from '../words.ts';

export const links: Words['links'] = {
	typed: number => `Шилтеме ${number}: Enter ачуу, o браузер, y көчүрүү, s QR, j/k саптар, Esc`,
	typedCount: count => `${count}: j/k ошончо сап, G ошол сапка, Esc`,
	letters: action => `Тамгалар: ${action}; алгач o браузер, y көчүрүү, s QR; Esc`,
	actions: {
		open: 'ушул жерде ачуу',
		'open-in-browser': 'браузерде ачуу',
		'copy-link': 'даректи көчүрүү',
		'share-link': 'QR-код көрсөтүү',
	},
	none: 'Экранда шилтеме жок',
	noLetters: letters => `${letters} тамгалуу шилтеме жок`,
	gone: 'Бул шилтеме экранда калган жок',
	webOnly: 'Веб-даректер гана ачылат: https://…',
	openFirst: 'Адегенде макаланы ачыңыз: анын тексти берилет',
	noMarks: 'Бул барак сиздин ленталарыңыздан эмес: анын белгилери жок',
	noRoomForQr: size =>
		`Бул даректин QR-кодуна орун жок${size ? `: ${size} уяча керек` : ''}. y даректи көчүрөт.`,
	feedPrompt: 'Лента, сайт же OPML файлы: ',
	feedPromptHint: 'Enter ошол жерден издейт, Esc',
	noAddress: word => `«${word}» дарек эмес; дарек мындай: 24.kg же https://24.kg/rss/`,
	looking: address => `Ленталар изделүүдө: ${address} …`,
	found: count =>
		`${count} лента табылды: Enter ${count > 1 ? 'бирин ' : ''}жөндөөлөргө кошот, ${count > 1 ? 'A баарын, ' : ''}q баш тартуу`,
	stories: count => `${count} макала`,
	added: name => `Лента кошулду: ${name}`,
	addedOf: (added, of) =>
		added === 0
			? `Бул ${of} лентанын баары сизде бар`
			: `${of} лентадан ${added} кошулду${added < of ? ', калгандары сизде бар' : ''}`,
	known: name => `Мындай лентаңыз бар: ${name}`,
	standsAlone: command => `${command} буйругунан кийин эч нерсе жазылбайт`,
	noCommand: (name, nearest) =>
		`«${name}» деген буйрук жок: ${nearest ? `балким, «${nearest}»?` : ': белгисинен кийин Tab тандайт'}`,
	storyAsMarkdown: 'макала, Markdown менен',
	written: path => `Файлга жазылды: ${path}`,
	writtenOften: (folder, times) =>
		`Бул макала ${folder} ичинде ${times} жолу бар, дагы жазылган жок`,
	notWritten: (folder, reason) => `Макала ${folder} ичине жазылбай калды: ${reason}`,
	writesInstead: 'w файлга жазат.',
	setPipe: 'Адегенде pipeCommand жазыңыз (E жөндөөлөрдү ачат): "pipeCommand": ["less", "-R"]',
	pipeNamedBy: 'Аны pipeCommand жөндөөсү атайт.',
	pipeFailed: command => `${command} буйругу ката менен бүттү`,
	piped: command => `${command} буйругуна берилди`,
};
