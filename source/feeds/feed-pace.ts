import type {FeedPace} from '../model/feed.ts';

/** What RSS says of how often to ask. */
interface PublishedPace {
	readonly ttl?: number | undefined;
	readonly skipHours?: readonly number[] | undefined;
	readonly skipDays?: readonly string[] | undefined;
}

const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The pace that a feed asks for; what makes no sense is left out. */
export function feedPace({ttl, skipHours = [], skipDays = []}: PublishedPace): FeedPace {
	const isReal = ttl !== undefined && Number.isFinite(ttl) && ttl > 0;
	// Midnight is hour 24 in old versions of RSS.
	const hours = skipHours.map(hour => (hour === 24 ? 0 : hour));
	const days = skipDays.map(name => dayNames.indexOf(name.trim().slice(0, 3).toLowerCase()));
	return {
		ttlMinutes: isReal ? Math.round(ttl) : null,
		skipHours: [...new Set(hours.filter(hour => Number.isInteger(hour) && hour >= 0 && hour < 24))],
		skipDays: [...new Set(days.filter(day => day !== -1))],
	};
}
