import type {SettingFaults} from '../en/reasons.ts';

export const settingFaults: SettingFaults = {
	settingsIgnored: ({why}) => `${why}: демейки маанилер алынды, файл өзгөргөн жок.`,
	settingsUnchanged: ({why}) => `${why}: баары мурдагыдай калды. E аларды кайра ачат.`,
	settingsToMend: ({why}) => `${why}: адегенде аларды оңдоңуз, masthead config edit.`,
	settingsUnreadable: ({path, why}) => `${path} жөндөөлөрүн окууга болбоду (${why})`,
	settingsNoGroup: 'Жөндөөлөрдө {…} тобу жок',
	settingsNotJson: ({line, why}) => `Жөндөөлөрдүн ${line}-сабында ката бар (${why})`,
	jsonEnds: 'алар үзүлүп калган',
	jsonName: 'кош тырмакчадагы ат жок же үтүр ашыкча',
	jsonColon: 'аттан кийин кош чекит жок',
	jsonComma: 'үтүр же жабуучу кашаа жок',
	jsonQuote: 'жабуучу " жок же тексттин ичинде табуляция же саптын аягы бар',
	jsonBackslash: 'тексттеги тескери сызык эч нерсе билдирбейт: экөө керек',
	jsonNumber: 'сан үзүлүп калган же 0дөн башталат',
	jsonMore: 'аягынан кийин дагы бир нерсе турат',
	jsonStray: ({words}) => `${words} ал жерде тура албайт`,

	settingUnused: ({line, why}) =>
		`Жөндөөлөрдүн ${line}-сабы: ${why}; демейки маани алынды, файл өзгөргөн жок.`,
	settingLacksAddress: ({setting, edition}) =>
		`${setting} ичинде "url" жок, ал эми ${edition} чыгарылышында мындай id менен лента жок`,
	settingLacks: ({setting, key}) => `${setting} ичинде "${key}" жок`,
	settingLacksRule: ({setting}) => `${setting} ичинде "words", "feed" же экөө тең керек`,
	settingMustBe: ({setting, why, words}) => `${setting} үчүн ${why} керек, ${words} эмес`,
	wholeNumber: 'бүтүн сан',
	wholeNumberFrom: ({least}) => `${least} же андан чоң бүтүн сан`,
	anyNumber: 'сан',
	numberFrom: ({least}) => `${least} же андан чоң сан`,
	trueOrFalse: 'true же false',
	anyList: '[…] тизмеси',
	anyGroup: '{…} тобу',
	anyText: 'текст',
	filledText: 'бош эмес текст',
	textSuchAs: ({words}) => `"${words}" сыяктуу текст`,
	zoneSuchAs: ({zone}) => `"${zone}" сыяктуу убакыт алкагы`,
	daySuchAs: ({day}) => `"${day}" сыяктуу күн`,
	oneOf: ({list}) => `${list} ичинен бири`,

	unknownSetting: ({words, line}) => `Жөндөөлөрдүн ${line}-сабындагы "${words}" аты белгисиз.`,
	unknownSettingNear: ({words, line, nearest}) =>
		`Жөндөөлөрдүн ${line}-сабындагы "${words}" аты белгисиз; балким, "${nearest}"?`,
	feedAddressless: ({words, line}) =>
		`Жөндөөлөрдүн ${line}-сабындагы "${words}" лентасында url жок, ал алынган жок.`,
	keysOfNothing: ({words}) =>
		`Жөндөөлөр "${words}" үчүн баскычтарды берет, бирок мындай буйрук жок.`,
	keysOfNothingNear: ({words, nearest}) =>
		`Жөндөөлөр "${words}" үчүн баскычтарды берет, бирок мындай буйрук жок: балким, "${nearest}"?`,
	unknownKey: ({words, key}) =>
		`Жөндөөлөр "${words}" үчүн "${key}" баскычын берет, бирок мындай баскыч жок.`,
	unknownKeyNear: ({words, key, nearest}) =>
		`Жөндөөлөр "${words}" үчүн "${key}" баскычын берет, бирок мындай баскыч жок: балким, "${nearest}"?`,
	countKey: ({key, command}) =>
		`"${command}" үчүн "${key}" баскычтарын терүүгө болбойт: баскычтын алдындагы сан — эсеп.`,
	linkKey: ({key, command}) =>
		`"${command}" үчүн "${key}" баскычтарын терүүгө болбойт: макаладагы сан — шилтеменин номери.`,
	unknownRole: ({words, list}) =>
		`Жөндөөлөр "${words}" үчүн түстөрдү берет, бирок экранда мындай бөлүк жок; булар бар: ${list}.`,
	unknownRoleNear: ({words, nearest}) =>
		`Жөндөөлөр "${words}" үчүн түстөрдү берет, бирок экранда мындай бөлүк жок: балким, "${nearest}"?`,
	unknownStyle: ({role, words}) =>
		`Жөндөөлөрдө ${role} үчүн "${words}" деген стиль турат. "bold #ffaa00 on blue" сыяктуу жазыңыз: bold, dim, italic, underline, inverse, түстүн англисче аты, 255ке чейинки номери же #rrggbb.`,

	searchUnused: ({words, why}) => `Жөндөөлөрдөгү "${words}" издөөсү алынган жок: ${why}.`,
	searchEmpty: 'ал эч нерсе издебейт',
	searchTwice: 'ал эки жолу жазылган',
	wantsFeed: 'feed: белгисинен кийин лентанын аталышынын башы керек',
	wantsDay: ({name}) => `${name}: белгисинен кийин күн керек, мисалы ${name}:2026-11-01`,
	wantsState: 'is: белгисинен кийин unread же saved керек',
	noCondition: ({name}) => `${name}: деген шарт жок; feed: after: before: is:unread is:saved бар`,

	siteRuleUnused: ({words, why}) =>
		`Жөндөөлөрдөгү siteRules."${words}" эрежеси алынган жок: ${why}.`,
	noHostName: 'бул "paper.example" сыяктуу сервердин аты эмес',
	noHostNameNear: ({nearest}) => `бул сервердин аты эмес; "${nearest}" деп жазыңыз`,
	siteRuleName: ({words, list}) => `"${words}" аты белгисиз; булар болот: ${list}`,
	siteRuleSelector: ({key, words}) => `"${key}" ичинде CSS селектору эмес: ${words}`,
};
