/** One item of the two published lists by which sites judge feed readers. */
export interface Criterion {
	/** Its number or column there. */
	readonly id: string;
	readonly demand: string;
	/** Why it is deliberately not followed, and where that is argued. */
	readonly deviation?: string;
}

const decision = '[0017](decisions/0017-politeness.md)';

/** The columns of the feed reader score, and the pace that goes with it. */
export const scoreColumns: readonly Criterion[] = [
	{id: 'requests', demand: 'No more than one an hour and feed'},
	{id: 'unconditional', demand: 'One to a feed, the first'},
	{id: 'conditional', demand: 'All others'},
	{id: 'If-Modified-Since: good', demand: 'Each is the last one that was given'},
	{id: 'If-Modified-Since: out of sequence', demand: 'None is an older one'},
	{id: 'If-Modified-Since: made up', demand: 'None was never given'},
	{id: 'If-None-Match: good', demand: 'Each is the last one that was given'},
	{id: 'If-None-Match: out of sequence', demand: 'None is an older one'},
	{id: 'If-None-Match: made up', demand: 'None was never given'},
	{id: 'cookies', demand: 'None'},
	{id: 'referrers', demand: 'None'},
	{id: 'query parameters', demand: 'None but the address’s own'},
	{id: 'IPv4', demand: 'Spoken'},
	{id: 'IPv6', demand: 'Spoken'},
	{
		id: 'reading too quickly',
		demand: `Never by itself, and by hand not within five minutes (${decision})`,
	},
	{id: 'user agent', demand: 'Names the program'},
	{id: 'conditional pace', demand: `One an hour at most, but for those by hand (${decision})`},
	{
		id: 'unconditional pace',
		demand: 'One in 24 hours at most',
		deviation: `not for servers that offer no validators: ${decision}`,
	},
	{id: 'bug a', demand: 'An ETag that changes under the same Last-Modified is stored'},
	{id: 'bug b', demand: 'New validators are stored though the document is the same'},
	{id: 'bug c', demand: 'The feed’s own date is not sent for the server’s'},
	{id: 'bug d', demand: 'A restart does not reset the pace'},
	{id: 'bug e', demand: 'A max-age of two days is not asked daily'},
	{id: 'never forgotten', demand: 'Validators are not dropped by the clock'},
];

/** The numbered items of feed reader behaviour. */
export const behaviours: readonly Criterion[] = [
	{id: '001', demand: 'Store Last-Modified, unaltered'},
	{id: '002', demand: 'A well-formed If-Modified-Since'},
	{id: '003', demand: 'Store ETag, unaltered'},
	{id: '004', demand: 'A well-formed If-None-Match'},
	{id: '012, 013', demand: 'Invent neither, and send none on first contact'},
	{id: '014', demand: 'Both are one set'},
	{id: '016', demand: 'An error does not lose them'},
	{id: '020', demand: 'Honour Retry-After'},
	{id: '021', demand: 'A bare 429 or 503 slows down'},
	{id: '022', demand: 'Honour Cache-Control’s max-age'},
	{id: '023', demand: 'Slow down for feeds that rarely change'},
	{id: '024', demand: 'Honour ttl, skipHours and skipDays'},
	{id: '033, 034', demand: 'Requests to one host in series'},
	{id: '036', demand: 'One request to add a feed'},
	{id: '037', demand: 'A restart fetches nothing anew'},
	{id: '050', demand: 'GET only'},
	{id: '051', demand: 'Never HEAD'},
	{id: '060', demand: 'Report a bad address'},
	{id: '061', demand: 'Do not guess another'},
	{id: '080–090', demand: 'The user agent names program, version and contact, and is no library’s'},
	{id: '100', demand: 'Add only on 200'},
	{id: '101', demand: 'Show the server’s words'},
	{id: '102', demand: 'It must really be a feed'},
	{id: '110–119: gone', demand: 'Retire a feed at once on 410'},
	{id: '110–119: errors', demand: 'Retire it after a long run of errors'},
	{id: '120', demand: 'Show error bodies'},
	{id: '130, 131', demand: `Store 301 and 308, and leave the old address (${decision})`},
	{id: '132, 133', demand: 'Never store 302 and 307'},
	{id: '141', demand: 'Accept gzip'},
];
