const references: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

/** Escapes text for XML and HTML, both between tags and inside double quotes. */
export function escapeMarkup(text: string): string {
	return text.replace(/[&<>"]/g, character => references[character] ?? character);
}

/** An XML element with nothing but text in it. */
export function textElement(name: string, text: string): string {
	return `<${name}>${escapeMarkup(text)}</${name}>`;
}

/** An XML element whose text is HTML. */
export function htmlElement(name: string, html: string): string {
	return `<${name}><![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]></${name}>`;
}
