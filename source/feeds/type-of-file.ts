const types: Readonly<Record<string, string>> = {
	avif: 'image/avif',
	gif: 'image/gif',
	jpeg: 'image/jpeg',
	jpg: 'image/jpeg',
	m4a: 'audio/mp4',
	m4v: 'video/mp4',
	mov: 'video/quicktime',
	mp3: 'audio/mpeg',
	mp4: 'video/mp4',
	oga: 'audio/ogg',
	ogg: 'audio/ogg',
	opus: 'audio/ogg',
	pdf: 'application/pdf',
	png: 'image/png',
	svg: 'image/svg+xml',
	webm: 'video/webm',
	webp: 'image/webp',
};

/** The media type that the ending of a file's address stands for; empty when it tells nothing. */
export function typeOfFile(url: string): string {
	const ending = /\.([a-z\d]{3,4})(?:[?#]|$)/i.exec(url)?.[1]?.toLowerCase() ?? '';
	return Object.hasOwn(types, ending) ? (types[ending] ?? '') : '';
}
