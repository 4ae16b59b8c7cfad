/** The errors view: what did not answer, and what to do about it, by the kind of failure. */
export const errors = {
	head: (failed: number, all: number) => `${failed} of ${all} failed: r again, Enter address`,
	none: 'Every source answers. S shows all of them.',
	advice: {
		noHost:
			'See whether the address is right (Enter) and this machine has a network: masthead doctor.',
		offline: 'Connect this machine. It is asked again by itself.',
		refused: 'The server is down, or the address wrong (Enter). It is asked again by itself.',
		slow: 'The site is slow or the line is bad: wait, or r tries again.',
		password: 'Put name and password into its address: E opens the settings.',
		forbidden: 'The site lets no program in: a looks for another feed of it.',
		moved: 'It has moved: a with the address of the site finds where, then remove this one.',
		gone: 'It is gone for good: remove it, or a finds another one.',
		throttled: 'Wait for the next try: asking sooner makes it longer.',
		theirs: 'The trouble is on their side: wait for the next try.',
		unsafe:
			'See that the clock of this machine and the address are right; else the site has to mend it.',
		guarded: 'If the host is yours: E, and add its name to allowedHosts.',
		proxy: 'Look at the variables HTTP_PROXY and HTTPS_PROXY: masthead doctor.',
		noFeed: 'Give a the address of the site: it finds the feed. Then remove this one.',
		damaged: 'Its makers have to mend it: wait for the next try.',
		disk: 'Make room on the disk, then r.',
		bank: 'The next of rateSources stands in. If it stays so: masthead doctor --report.',
		unknown: 'r tries again; masthead doctor looks at the network, the store and the settings.',
	},
};
