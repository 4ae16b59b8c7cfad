import type {Words} from '../words.ts';

const undoneWords = {
	read: 'окулган',
	unread: 'окула элек',
	saved: 'сакталган',
	unsaved: 'сакталбаган',
};

const choiceWords = {
	read: 'окулду деп белгиленди',
	unread: 'окула элек деп белгиленди',
	saved: 'сакталды',
	unsaved: 'сакталгандардан алынды',
};

export const notices: Words['notices'] = {
	saved: 'Сакталды',
	noLongerSaved: 'Сакталгандардан алынды',
	nothingUnread: 'Окула элек макала жок',
	allMarked: count => `${count} макала окулду деп белгиленди; u жокко чыгарат`,
	chosen: count => `${count} тандалды: m окулду  f сактоо  j/k көбүрөөк/азыраак  Esc`,
	choiceMarked: (is, count) => `${count} макала ${choiceWords[is]}; u жокко чыгарат`,
	nothingToUndo: 'Жокко чыгара турган эч нерсе жок',
	undoLater: 'Белгилер жазыла элек: бир аздан кийин кайра аракет кылыңыз',
	undone: (is, count, title) =>
		`Жокко чыгарылды, кайра ${undoneWords[is]}: ${count === 1 && title ? title : `${count} макала`}`,
	noUnreadBelow: 'Мындан ылдый окула элек макала жок',
	readingAgain: 'Барак кайра окулууда',
	noSuchLink: number => `Бул макалада ${number} деген шилтеме жок`,
	noStory: 'Бул жерде макала жок',
	noneOpen: 'Макала ачыла элек: Enter тандалганды ачат',
	noLink: 'Бул макаланын шилтемеси жок',
	askingSource: 'Булактан жаңылык суралууда …',
	askingAll: 'Бардык булактардан жаңылык суралууда …',
	someFailed: (failed, all) =>
		`${all} булактын ичинен ${failed} булак жооп берген жок; себебин e көрсөтөт`,
	allFresh: 'Булактарда мындан жаңысы жок',
	askedJustNow: 'Булактар азыр эле суралды: кайра суроого 5 мүнөттөн кийин болот',
	copied: url => `Көчүрүлдү: ${url}`,
	opened: url => `Браузерде ачылды: ${url}`,
	settingsInForce: 'Жөндөөлөр колдонулду',
	sampleShown: 'Байланыш жок жана эч нерсе сакталган эмес: бул үлгү чыгарылыш',
	ownShown: 'Булактар кайра жооп берди: бул өзүңүздүн чыгарылышыңыз',
	killed: 'masthead сырттан токтотулду же ага эс жетпей калды. Белгилериңиз сакталды.',
	nothingSought: 'Азырынча эч нерсе изделген жок: / издөөнү баштайт',
	nothingSoughtHere: 'Азырынча эч нерсе изделген жок: / баарынан издейт, F — ушул макаладан',
	notInStory: 'Бул макалада мындай сөз жок',
	noMoreBelow: 'Төмөндө башка жок',
	noMoreAbove: 'Жогоруда башка жок',
	noStoryToSearch: 'Экранда издей турган макала жок',
	duplicatesElsewhere: 'Кайталоолор «Жаңы» тизмесинде гана бириктирилет: ага 1 алып барат',
	oneRow: 'Ар бир кабарга бир сап',
	everyRow: 'Ар бир лентанын өз сабы көрсөтүлдү',
};
