import {type LookupAddress, lookup as systemLookup} from 'node:dns';
import type {LookupFunction} from 'node:net';
import {isIP} from 'node:net';
import ipaddr from 'ipaddr.js';
import {blockedAddressCode} from './explain-failure.ts';

const publicV6 = ipaddr.parseCIDR('2000::/3');
const nat64 = ipaddr.parseCIDR('64:ff9b::/96');

/** Public by its number, yet it answers with the secrets of the virtual machine that asks (Azure). */
const metadataAddress = '168.63.129.16';

/**
 * Whether a stranger's link must not lead to this IP address: anything but public unicast. An
 * address that cannot be read counts as blocked.
 */
export function isBlockedAddress(text: string): boolean {
	if (!ipaddr.isValid(text)) {
		return true;
	}

	const address = ipaddr.parse(text);
	if (address instanceof ipaddr.IPv4) {
		return text === metadataAddress || !['unicast', 'as112', 'amt'].includes(address.range());
	}

	// Where IPv6 is all there is, DNS64 gives every IPv4 site such an address: judge what is inside.
	if (address.match(nat64)) {
		return isBlockedAddress(address.toByteArray().slice(-4).join('.'));
	}

	return !address.match(publicV6) || address.range() !== 'unicast';
}

/** Whether the host of a URL is, as written, an address or a name that leads inside. */
export function isBlockedHost(hostname: string): boolean {
	const address = hostname.replace(/^\[|\]$/g, '');
	const isLocalName = /(?:^|\.)localhost\.?$/.test(hostname);
	return isLocalName || (isIP(address) !== 0 && isBlockedAddress(address));
}

/**
 * A lookup that gives out public addresses only. The socket connects to what it returns and asks
 * nobody again, so an answer that changes in between has no effect.
 */
export function guardLookup(lookup: LookupFunction = systemLookup): LookupFunction {
	return (hostname, options, callback) => {
		lookup(hostname, {...options, all: true}, (error, found) => {
			if (error) {
				callback(error, '');
				return;
			}

			const addresses = toList(found).filter(({address}) => !isBlockedAddress(address));
			const [first] = addresses;
			if (!first) {
				callback(Object.assign(new Error('blocked address'), {code: blockedAddressCode}), '');
			} else if (options.all) {
				callback(null, addresses);
			} else {
				callback(null, first.address, first.family);
			}
		});
	};
}

function toList(found: string | readonly LookupAddress[]): readonly LookupAddress[] {
	return typeof found === 'string' ? [{address: found, family: isIP(found)}] : found;
}
