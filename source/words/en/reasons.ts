import {settingFaults} from './setting-faults.ts';

/**
 * Why something failed, as our own code says it. The store keeps these sentences, in English, for
 * programs of any version; commands print them. A name in braces is a hole: one word, such as a host
 * or a number, or what `freeHoles` names.
 */
export const reasons = {
	// What keeps a request from being answered (http)
	badAddress: 'The address must begin with http:// or https://.',
	badProxy: '{variable} must be an http:// or https:// address.',
	cancelled: 'The request was cancelled.',
	guarded: '{host} is an address of this machine or a private network.',
	offline: 'No way to {host}: this machine seems to be offline.',
	noHost: 'There is no host {host}, or no network.',
	unreachable: '{host} cannot be reached.',
	refused: '{host} refuses the connection.',
	noConnection: '{host} could not be reached in time.',
	noAnswer: '{host} did not answer in time.',
	slowAnswer: '{host} took too long to answer.',
	reset: '{host} closed the connection before its answer was complete.',
	proxyRefuses: 'The proxy opens no way to {host}.',
	proxyAsks: 'The proxy wants a name and a password.',
	unsafe: '{host} is not safe to talk to: {why}.',
	certificateExpired: 'its certificate has expired',
	certificateEarly: 'its certificate is not valid yet',
	certificateRevoked: 'its certificate has been revoked',
	certificateOfAnother: 'its certificate is for another host',
	certificateSelfSigned: 'its certificate is self-signed',
	certificateUnknown: 'nobody known here vouches for its certificate',
	oldTls: 'its TLS is too old to be safe',
	noTls: 'it does not speak TLS on this port',
	failedTls: 'TLS failed',
	notHttp: '{host} sent an answer that is not HTTP.',
	brokenCompression: '{host} sent an answer whose compression is broken.',
	oddCompression: '{host} sent a compression that was not asked for; it was not read.',
	packedOften: '{host} packed its answer {count} times; it was not read.',
	tooManyMebibytes: '{host} sent more than {count} MiB; the rest was not read.',
	tooManyBytes: '{host} sent more than {count} bytes; the rest was not read.',
	redirectsOften: '{host} redirects more than {count} times.',
	redirectsNowhere: '{host} redirects to nowhere.',
	redirectsElsewhere: '{host} redirects to something that is not http(s).',
	redirectsToPlain:
		'{host} redirects from https to plain http, which anyone on the way could read and change.',
	/** What is called a host, where there is a proxy before it. */
	throughProxy: '{host} (through proxy {proxy})',

	// Answers of a server that bring no document, by their status
	status401: '{host} wants a name and a password (401).',
	status403: '{host} does not let this program in (403).',
	status404: '{host} has nothing at this address (404).',
	status407: '{host} cannot be reached: the proxy wants a name and a password (407).',
	status410: '{host} has taken this address down for good (410).',
	status429: '{host} asks for fewer requests (429).',
	status451: '{host} may not show this, for legal reasons (451).',
	status503: '{host} is busy or under repair (503).',
	status5xx: '{host} has a problem of its own ({status}).',
	otherStatus: '{host} did not send the document ({status}).',
	itSays: 'It says: {words}',

	// Documents that are no feeds (feeds)
	webPage: 'This is a web page, not a feed.',
	listOfFeeds: 'This is a list of feeds (OPML), not a feed.',
	emptyFeed: 'The answer is empty: there is no feed in it.',
	otherJson: 'This is JSON, but not a JSON Feed.',
	brokenJson: 'This is no feed: it looks like JSON, but is not valid.',
	otherRoot: 'This is no feed: its outermost element is <{element}>, not <rss>, <feed> or <rdf>.',
	noFormat: 'This is no feed: neither RSS, Atom nor JSON Feed.',
	hollowJson: 'This JSON Feed has neither a title nor an item in it.',
	cutBeforeFeed: 'The document is cut short: it ends before the feed begins.',
	cutBeforeEntry: 'The document is cut short: there is no whole entry in it.',
	cutJson: 'The document is cut short: its JSON ends in the middle.',
	damagedFeed: 'The feed is damaged beyond repair.',
	noOpml: 'This is no OPML: there is no <opml> element in it.',
	emptyList: 'The list has no feed with an address in it.',

	// Documents without usable rates (rates)
	/** After the name of a bank, or of a file. */
	about: '{subject}: {why}',
	emptyAnswer: 'the answer is empty',
	pageForRates: 'a web page came in place of rates; try again later',
	noRates: 'no rates in the answer',
	noRateTable: 'no table of rates in the answer',
	noRateList: 'no list of rates in the answer',
	noDate: 'the answer has no date',
	notDate: '“{words}” is no date',
	notJson: 'the answer is not JSON, or is cut off: {words}',
	noRoot: 'the answer has no <{element}>: {words}',
	badXml: 'the answer {why}',
	brokenTag: 'has a broken tag',
	deepXml: 'is nested too deeply',
	strayEnd: 'closes <{element}>, which is not open',
	doctype: 'has a DOCTYPE',
	brokenXml: 'is cut off or broken',
	cutXml: 'is cut off',
	notXml: 'is not XML',
	bankSays: 'the bank says: {words}',
	serviceSays: 'the service says: {words}',
	unknownNumber: 'currency number {words} is not known',
	namelessPage:
		'a history page does not name its currency; give its address, or put the code in the file name',
	refusedRates: 'refused {pair}: {why}; {count} more refused',
	refusedRate: 'refused {pair}: {why}',
	badValue: '“{words}” is not a positive decimal number',
	badUnits: 'its number of units is missing or odd',
	badPrice: '“{words}” for {count} is no price that money has',
	tooManyRates: '{count} rates in one answer, more than any bank publishes',
	badDate: '“{words}” is not a plausible date',
	farAhead: '{date} is more than {count} days ahead',
	badCurrency: '{words} is not a known currency',
	jump: 'moved by {percent} % since {date} ({before} to {after}), and no other source says so',
	noHistory: '{bank} publishes no history',
	noPairHistory: '{bank} publishes no history of {pair}',
	dayByDay: '{bank} gives one day a request: older days come when asked for again',
	resting: '{host} is left alone for a while after an error',
	brokenOff: 'given up',

	// What a story lacks (articles): clauses of its head line
	feedTextless: 'the feed has no text',
	feedEnds: 'the feed has no more',
	noStory: 'there is no story on the page',
	paywall: 'the site shows the beginning only',
	description: 'the page has nothing but a description of itself',
	hardlyText: 'the page has hardly any text',
	breaksOff: 'the text breaks off on the page',
	goesOn: 'it goes on after page {page}, in the browser',
	pageMissing: 'page {page} is missing ({why})',
	pageElsewhere: 'its address leads elsewhere',
	pageUnreadable: 'it cannot be read',

	// What keeps a story or feeds from being had (refresh)
	noAddress: 'The feed gives no address for this story; this is all that it says.',
	fewerRequests: 'The site asked for fewer requests.',
	noPage: 'The site did not send the page.',
	notPage: 'The address leads to a file, not to a page.',
	storyGone: 'The store no longer has this story, or cannot be read.',
	heavyPage: 'The page is too heavy to be read here.',
	pageBrokenOff: 'The work on this page broke off.',
	heavyFeed: 'The feed is too heavy to be read here.',
	feedBrokenOff: 'The work on this feed was broken off.',
	feedsUnreadable: 'The page names feeds, but none of them could be read.',
	noSuchFile: 'there is no such file',
	folderForFile: 'that is a folder',
	unreadableFile: 'that file may not be read by you',
	noFeedThere: 'No feed was found there: give the address of the feed itself.',
	givenUp: 'Given up after a month of errors, and asked again only when you name it.',
	diskRefuses: 'The disk refuses to keep the news.',
	refreshStopped: 'Refreshing has stopped ({words}).',

	// The store and its disk
	storeFailed: 'The store failed: {why}.',
	storeTrouble: 'The store: {why}.',
	storeUnusable: 'The store {path} cannot be used: {why}.',
	marksLost: 'New marks are lost when you quit.',
	storeReadOnly: 'The store is read-only: this is not kept.',
	storeOvertaken:
		'A newer Masthead or Node has changed the store, which is read-only here: quit and start the newer one.',
	storeShared:
		'Another Masthead is running on a newer Node: the store is read-only here until it ends.',
	storeNewer:
		'The store {path} was made by a newer Masthead or Node and is read-only here: update them.',
	madeByNewer: 'it was made by a newer Masthead; update this one',
	storeEmptied:
		'The store was empty: {count} read or saved stories were recovered, the rest is fetched again.',
	storeDamaged:
		'The store was damaged and is kept as {file}: {count} read or saved stories were recovered, the rest is fetched again.',
	locked: 'another program has locked it; close that program',
	unwritable: 'it cannot be written; check who owns it and its folder',
	diskError: 'the disk reports an error; check the disk and its free space',
	damaged: 'it is damaged; start again to have it repaired',
	diskFull: 'the disk is full; make room',
	unopenable: 'it cannot be opened; check who owns it and its folder',
	withoutLocks:
		'its disk has no locks, as some network disks; set MASTHEAD_HOME to a folder on another disk',
	notDatabase: 'it is not a database; start again to have it rebuilt',
	folderUnwritable: 'its folder may not be written; check who owns it',
	diskReadOnly: 'the disk is read-only',
	quotaUsed: 'your disk quota is used up; make room',
	diskFails:
		'the disk reports an error; check it, or set MASTHEAD_HOME to a folder on another disk',
	folderUnmade: 'its folder cannot be made',
	notFolder: 'a part of its path is not a folder',
	isFolder: 'a folder stands in its place',
	circular: 'its path leads in a circle',
	longPath: 'its path is too long',
	manyFiles: 'too many files are open',
	diskLost: 'the network disk has lost it',
	noHome: 'There is no home folder (HOME is not set): the files are in {path}.',
	noSample: 'No sample edition either: {why}',

	// The settings that the dashboard itself changes
	settingsUnwritten: 'The settings cannot be written: {why}.',
	settingsFaulty: 'Mend the {setting} in the settings first, with "masthead config edit".',

	// What keeps a link, a story or the settings from leaving the program (terminal)
	onlyWebOpened: 'Only web links can be opened.',
	onlyWebCopied: 'Only web links can be copied.',
	longForClipboard: 'That is too long for a clipboard.',
	noBrowserHere: 'There is no browser on this side of SSH: copy the link, or set $BROWSER.',
	noDesktop: 'There is no desktop here to open a browser on: copy the link, or set $BROWSER.',
	noProgram: 'There is no program {command}.',
	programUnstarted: '{command} cannot be started.',
	programFailed: '{command} failed.',
	setEditor: 'Set $EDITOR to the editor that you want',
	setEditorFor: 'Set $EDITOR to the editor that you want; the file is {path}',
	editorFailed: '{command} ended with an error; the file is {path}',
} as const;

/** What can be done about it: sentences that may follow. */
export const advice = {
	checkAddress: 'Check the address.',
	checkIt: 'Check it.',
	checkConnection: 'Check its connection.',
	checkAddressAndConnection: 'Check the address and the connection.',
	checkAddressOrWait: 'Check the address, or try again later.',
	checkClock: 'Check the clock here.',
	checkClockOrWait: 'Check the clock here, or wait for the site.',
	checkHttpsProxy: 'Check HTTPS_PROXY.',
	checkHttpProxy: 'Check HTTP_PROXY.',
	passwordForProxy: 'Put them into HTTPS_PROXY.',
	passwordForSite: 'Put them into the address, as in https://name:password@…',
	allowHost: 'If you trust it, add it to allowedHosts.',
	tryLater: 'Try again later.',
	tryLaterOrBrowse: 'Try again later, or open it in the browser.',
	openInBrowser: 'Open it in the browser.',
	openInBrowserInstead: 'Open it in the browser instead.',
	openAnother: 'Open another one.',
	openAgain: 'Open the story again.',
	askedLater: 'It will be asked again later.',
	leftAlone: 'It will be left alone for a while.',
	siteSendsChain: 'The site has to send its whole chain.',
	siteUpdates: 'The site has to be updated.',
	siteRenews: 'The site has to renew it.',
	siteGetsReal: 'The site has to get a real one.',
	remove: 'Remove it.',
	giveFeed: 'Give the address of its feed.',
	importIt: 'Import it instead.',
	leaveOut: 'Leave it out, or tell its publisher.',
	makeRoom: 'Make room, or check who owns the store.',
	startAgain: 'Start the program again.',
} as const;

/** All that a reason is made of; of two that fit, the first holds. */
export const templates = {...settingFaults, ...reasons, ...advice};

type Templates = typeof templates;

export type ReasonKey = keyof Templates;
export type AdviceKey = keyof typeof advice;

/** `{…}` is a group in JSON. */
type HoleIn<Template> = Template extends `${string}{${infer Name}}${infer Rest}`
	? Exclude<Name, '…'> | HoleIn<Rest>
	: never;

/** The names of the holes of a reason. */
export type HoleOf<Key extends ReasonKey> = HoleIn<Templates[Key]>;

/** The reasons without holes. */
export type PlainReasonKey = {
	[Key in ReasonKey]: [HoleOf<Key>] extends [never] ? Key : never;
}[ReasonKey];

/** Reasons in another language: a function of what stands in the holes, where there are any. */
export type Reasons = {
	readonly [Key in ReasonKey]: [HoleOf<Key>] extends [never]
		? string
		: (holes: Readonly<Record<HoleOf<Key>, string>>) => string;
};

/** The part of them that is about the settings. */
export type SettingFaults = Pick<Reasons, keyof typeof settingFaults>;
