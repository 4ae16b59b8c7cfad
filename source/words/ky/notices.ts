import type {Words} from '../words.ts';

export const notices: Words['notices'] = {
	saved: 'Сакталды',
	noLongerSaved: 'Сакталгандардан алынды',
	nothingUnread: 'Окула элек макала жок',
	allMarked: count => `${count} макала окулду деп белгиленди; u жокко чыгарат`,
	nothingToUndo: 'Жокко чыгара турган эч нерсе жок',
	undone: 'Белги жокко чыгарылды',
	noUnreadBelow: 'Мындан ылдый окула элек макала жок',
	readingAgain: 'Барак кайра окулууда',
	noSuchLink: number => `Бул макалада ${number} деген шилтеме жок`,
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
	noSample: reason => `Үлгү чыгарылышты да көрсөтүүгө болбоду: ${reason}`,
	killed: 'masthead сырттан токтотулду же ага эс жетпей калды. Белгилериңиз сакталды.',
};
