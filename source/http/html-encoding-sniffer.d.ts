declare module 'html-encoding-sniffer' {
	interface SniffOptions {
		readonly transportLayerEncodingLabel?: string;
		readonly defaultEncoding?: string;
		readonly maxPrescanBytes?: number;
	}

	/** The WHATWG name of the encoding, or `defaultEncoding` when nothing tells it. */
	export default function sniffEncoding(bytes: Uint8Array, options?: SniffOptions): string;
}
