import {expect, test} from 'vitest';
import {childText, findElements, readXml} from '../../source/rates/read-xml.ts';

test('reads elements, attributes of either quote, CDATA, comments and the five entities', () => {
	const root = readXml(
		`<?xml version="1.0"?><!-- <a> --><r x='1"' y="a &amp; b"><i/><i z = "&lt;">  one &gt;<![CDATA[<two> &amp;]]></i></r>`,
	);
	expect(root.attributes).toEqual(
		new Map([
			['x', '1"'],
			['y', 'a & b'],
		]),
	);
	expect(findElements(root, 'i').map(({attributes}) => attributes.get('z'))).toEqual([
		undefined,
		'<',
	]);
	expect(root.children[1]?.text).toBe('  one ><two> &amp;');
	expect(childText(root, 'none')).toBe('');
});

test('decodes nothing twice, and no entity beyond the five', () => {
	expect(readXml('<r>&amp;lt; &#65; &nbsp;</r>').text).toBe('&lt; &#65; &nbsp;');
});

test.each([
	['a DOCTYPE', '<!DOCTYPE r SYSTEM "file:///etc/passwd"><r/>', 'has a DOCTYPE'],
	['the middle of a tag', '<r><a b="', 'cut off'],
	['an element that is never closed', '<r><a></a>', 'cut off'],
	['tags that cross', '<r><a><b></a></b></r>', 'closes <a>'],
	['a closing tag too many', '<r></r></r>', 'closes <r>'],
	['two documents', '<r/><r/>', 'cut off'],
	['an attribute without value', '<r a></r>', 'a broken tag'],
	['no XML', 'hello', 'is not XML'],
	['deep nesting', '<a>'.repeat(40) + '</a>'.repeat(40), 'nested too deeply'],
])('refuses %s', (_, text, reason) => {
	expect(() => readXml(text)).toThrow(reason);
});
