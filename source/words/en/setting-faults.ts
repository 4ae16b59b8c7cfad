/**
 * What is wrong in the settings, as our own code says it: sentences, and the clauses in their holes. They
 * belong to `reasons`, which tells of holes.
 */
export const settingFaults = {
	// The file as a whole
	settingsIgnored: '{why}: the defaults are used, and the file is left as it is.',
	settingsUnchanged: '{why}: nothing has changed. E opens them again.',
	settingsToMend: '{why}: mend them first, with "masthead config edit".',
	settingsUnreadable: 'The settings {path} cannot be read ({why})',
	settingsNoGroup: 'The settings have no group {…} in them',
	settingsNotJson: 'The settings have an error in line {line} ({why})',
	jsonEnds: 'they end too early',
	jsonName: 'a name in double quotes is missing, or a comma is too many',
	jsonColon: 'a colon is missing after a name',
	jsonComma: 'a comma or a closing bracket is missing',
	jsonQuote: 'a closing " is missing, or a tab or an end of line is within a text',
	jsonBackslash: 'a text has a backslash that means nothing: write two',
	jsonNumber: 'a number is cut off, or begins with 0',
	jsonMore: 'something follows after the end',
	jsonStray: '{words} cannot stand there',

	// One value of it
	settingUnused:
		'In line {line} of the settings, {why}: the default is used, the file is left as it is.',
	settingLacksAddress: '{setting} lacks "url", and the edition {edition} has no feed of that id',
	settingLacks: '{setting} lacks "{key}"',
	settingLacksRule: '{setting} has to say "words" or "feed", or both',
	settingMustBe: '{setting} has to be {why}, not {words}',
	wholeNumber: 'a whole number',
	wholeNumberFrom: 'a whole number of at least {least}',
	anyNumber: 'a number',
	numberFrom: 'a number of at least {least}',
	trueOrFalse: 'true or false',
	anyList: 'a list: […]',
	anyGroup: 'a group: {…}',
	anyText: 'a text',
	filledText: 'a text that is not empty',
	textSuchAs: 'a text such as "{words}"',
	zoneSuchAs: 'a time zone such as "{zone}"',
	daySuchAs: 'a day such as "{day}"',
	oneOf: 'one of {list}',

	// Names, and what is used by its name
	unknownSetting: 'The settings have an unknown name "{words}" in line {line}.',
	unknownSettingNear:
		'The settings have an unknown name "{words}" in line {line}; did you mean "{nearest}"?',
	feedAddressless: 'The feed "{words}" in line {line} of the settings has no url and is left out.',
	keysOfNothing: 'The settings give keys to "{words}", which is no command.',
	keysOfNothingNear:
		'The settings give keys to "{words}", which is no command: did you mean "{nearest}"?',
	unknownKey: 'The settings give "{words}" the key "{key}", which is none.',
	unknownKeyNear:
		'The settings give "{words}" the key "{key}", which is none: did you mean "{nearest}"?',
	countKey: 'The keys "{key}" of "{command}" cannot be typed: a number before a key is a count.',
	linkKey: 'The keys "{key}" of "{command}" cannot be typed: a number in a story is a link’s.',
	unknownRole:
		'The settings give colours to "{words}", which is no part of the screen: there are {list}.',
	unknownRoleNear:
		'The settings give colours to "{words}", which is no part of the screen: did you mean "{nearest}"?',
	unknownStyle:
		'The settings give {role} the style "{words}". Write such as "bold #ffaa00 on blue": bold, dim, italic, underline, inverse, a colour’s name, its number up to 255, or #rrggbb.',

	// Searches
	searchUnused: 'The search "{words}" in the settings is left out: {why}.',
	searchEmpty: 'it looks for nothing',
	searchTwice: 'it is there twice',
	wantsFeed: 'feed: wants the beginning of a feed’s name',
	wantsDay: '{name}: wants a day, such as {name}:2026-11-01',
	wantsState: 'is: wants unread or saved',
	noCondition: 'There is no {name}: here, but feed: after: before: is:unread is:saved',

	// Rules for sites
	siteRuleUnused: 'In the settings siteRules."{words}" {why}; the rule is left out.',
	noHostName: 'is no host, such as "paper.example"',
	noHostNameNear: 'is no host: write "{nearest}"',
	siteRuleName: 'has an unknown name "{words}": it may have {list}',
	siteRuleSelector: 'has no CSS selector in "{key}": {words}',
} as const;
