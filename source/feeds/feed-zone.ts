import {namedZone} from '../dates/parse-date.ts';
import {zoneOfSource} from '../dates/source-zone.ts';
import {lazily} from '../text/lazily.ts';

const dates =
	/<(?:\w+:)?(?:pubDate|lastBuildDate|date|published|updated|issued|modified|created)\b[^<>]{0,200}>([^<>]{6,80})</gi;

/** So many dates show what a feed does. */
const enough = 40;

/**
 * The zone of the dates of a feed that name none: the one that most of its other dates name, else that
 * of the country of the source. Looked for when it is first needed: few feeds have such dates.
 */
export function feedZone(xml: string, urls: readonly string[]): () => string {
	return lazily(() => {
		const told = mostFrequent(zonesIn(xml));
		return told ?? urls.map(zoneOfSource).find(zone => zone !== null) ?? 'UTC';
	});
}

function zonesIn(xml: string): readonly string[] {
	const zones: string[] = [];
	for (const [, text = ''] of xml.matchAll(dates)) {
		const zone = namedZone(text);
		if (zone !== null) {
			zones.push(zone);
		}

		if (zones.length >= enough) {
			break;
		}
	}

	return zones;
}

function mostFrequent(zones: readonly string[]): string | undefined {
	const groups = [...Map.groupBy(zones, zone => zone)];
	return groups.toSorted(([, one], [, other]) => other.length - one.length)[0]?.[0];
}
