import type {MediaNs} from 'feedsmith';
import type {PublishedFile} from './make-entry.ts';

type Media = MediaNs.ItemOrFeed;

/** Pictures, sound and video of Media RSS, those in groups too. */
export function mediaFiles(media: Media | undefined): readonly PublishedFile[] {
	return [media, ...(media?.groups ?? [])].flatMap(filesOf);
}

function filesOf(part: Pick<Media, 'contents' | 'thumbnails'> | undefined): PublishedFile[] {
	const contents = part?.contents ?? [];
	const pictures = [part, ...contents].flatMap(holder => holder?.thumbnails ?? []);
	return [
		...contents.map(({url, type, fileSize}) => ({url, type, length: fileSize})),
		...pictures.map(({url}) => ({url, type: undefined, length: undefined})),
	];
}
