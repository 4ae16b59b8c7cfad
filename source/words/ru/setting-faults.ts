import type {SettingFaults} from '../en/reasons.ts';

export const settingFaults: SettingFaults = {
	settingsIgnored: ({why}) => `${why}: взяты значения по умолчанию, файл не тронут.`,
	settingsUnchanged: ({why}) => `${why}: всё осталось по-прежнему. E открывает их снова.`,
	settingsToMend: ({why}) => `${why}: сначала исправьте их, masthead config edit.`,
	settingsUnreadable: ({path, why}) => `Настройки ${path} не прочитать (${why})`,
	settingsNoGroup: 'В настройках нет группы {…}',
	settingsNotJson: ({line, why}) => `В строке ${line} настроек ошибка (${why})`,
	jsonEnds: 'они обрываются',
	jsonName: 'нет имени в двойных кавычках или лишняя запятая',
	jsonColon: 'нет двоеточия после имени',
	jsonComma: 'нет запятой или закрывающей скобки',
	jsonQuote: 'нет закрывающей " или внутри текста табуляция либо конец строки',
	jsonBackslash: 'обратная косая черта в тексте ничего не значит: нужны две',
	jsonNumber: 'число обрывается или начинается с 0',
	jsonMore: 'после конца стоит что-то ещё',
	jsonStray: ({words}) => `${words} там стоять не может`,

	settingUnused: ({line, why}) =>
		`В строке ${line} настроек ${why}: взято значение по умолчанию, файл не тронут.`,
	settingLacksAddress: ({setting, edition}) =>
		`в ${setting} нет "url", а в выпуске ${edition} нет ленты с таким id`,
	settingLacks: ({setting, key}) => `в ${setting} нет "${key}"`,
	settingLacksRule: ({setting}) => `в ${setting} нужно "words", "feed" или оба`,
	settingMustBe: ({setting, why, words}) => `в ${setting} ожидается ${why}, а не ${words}`,
	wholeNumber: 'целое число',
	wholeNumberFrom: ({least}) => `целое число не меньше ${least}`,
	anyNumber: 'число',
	numberFrom: ({least}) => `число не меньше ${least}`,
	trueOrFalse: 'true или false',
	anyList: 'список […]',
	anyGroup: 'группа {…}',
	anyText: 'текст',
	filledText: 'непустой текст',
	textSuchAs: ({words}) => `текст вроде "${words}"`,
	zoneSuchAs: ({zone}) => `часовой пояс вроде "${zone}"`,
	daySuchAs: ({day}) => `день вроде "${day}"`,
	oneOf: ({list}) => `одно из: ${list}`,

	unknownSetting: ({words, line}) => `В строке ${line} настроек неизвестное имя "${words}".`,
	unknownSettingNear: ({words, line, nearest}) =>
		`В строке ${line} настроек неизвестное имя "${words}"; может быть, "${nearest}"?`,
	feedAddressless: ({words, line}) =>
		`У ленты "${words}" в строке ${line} настроек нет url, она пропущена.`,
	keysOfNothing: ({words}) => `В настройках заданы клавиши для "${words}", а такой команды нет.`,
	keysOfNothingNear: ({words, nearest}) =>
		`В настройках заданы клавиши для "${words}", а такой команды нет: может быть, "${nearest}"?`,
	unknownKey: ({words, key}) => `В настройках для "${words}" задана клавиша "${key}", а такой нет.`,
	unknownKeyNear: ({words, key, nearest}) =>
		`В настройках для "${words}" задана клавиша "${key}", а такой нет: может быть, "${nearest}"?`,
	countKey: ({key, command}) =>
		`Клавиши "${key}" для "${command}" не набрать: число перед клавишей — это счёт.`,
	linkKey: ({key, command}) =>
		`Клавиши "${key}" для "${command}" не набрать: число в статье — это номер ссылки.`,
	unknownRole: ({words, list}) =>
		`В настройках заданы цвета для "${words}", а такой части экрана нет; есть ${list}.`,
	unknownRoleNear: ({words, nearest}) =>
		`В настройках заданы цвета для "${words}", а такой части экрана нет: может быть, "${nearest}"?`,
	unknownStyle: ({role, words}) =>
		`В настройках для ${role} задан стиль "${words}". Пишите как "bold #ffaa00 on blue": bold, dim, italic, underline, inverse, имя цвета по-английски, его номер до 255 или #rrggbb.`,

	searchUnused: ({words, why}) => `Поиск "${words}" из настроек пропущен: ${why}.`,
	searchEmpty: 'он ничего не ищет',
	searchTwice: 'он записан дважды',
	wantsFeed: 'после feed: нужно начало названия ленты',
	wantsDay: ({name}) => `после ${name}: нужен день, например ${name}:2026-11-01`,
	wantsState: 'после is: нужно unread или saved',
	noCondition: ({name}) => `Условия ${name}: нет; есть feed: after: before: is:unread is:saved`,

	siteRuleUnused: ({words, why}) => `Правило siteRules."${words}" из настроек пропущено: ${why}.`,
	noHostName: 'это не имя сервера вроде "paper.example"',
	noHostNameNear: ({nearest}) => `это не имя сервера; пишите "${nearest}"`,
	siteRuleName: ({words, list}) => `имя "${words}" неизвестно; бывают ${list}`,
	siteRuleSelector: ({key, words}) => `в "${key}" не селектор CSS: ${words}`,
};
