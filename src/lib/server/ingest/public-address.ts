import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Microsoft Azure's address for its own machines, in a range that looks public. */
const WIRE_SERVER = '168.63.129.16';
/** The only IPv6 block from which addresses of the public internet are given out (IANA). */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address in its textual form is one of the public internet. Everything else is denied:
 * private, local, shared, reserved and multicast ranges, and IPv6 addresses that wrap an IPv4 one
 * (`::/96`, mapped, NAT64, 6to4, Teredo), behind which a private address may hide.
 */
export function isPublicAddress(address: string): boolean {
	// The library reads 1.2.3 and 0x7f.1 too, which no lookup answers with.
	if (isIP(address) === 0) return false;
	const parsed = ipaddr.parse(address);
	if (parsed.range() !== 'unicast') return false;
	if (parsed instanceof ipaddr.IPv4) return parsed.toString() !== WIRE_SERVER;
	return (
		parsed instanceof ipaddr.IPv6 && parsed.match(GLOBAL_UNICAST) && parsed.zoneId === undefined
	);
}

/** Whether two textual forms are one address; an IPv4 address mapped into IPv6 is itself. */
export function isSameAddress(one: string, other: string): boolean {
	if (isIP(one) === 0 || isIP(other) === 0) return false;
	return ipaddr.process(one).toNormalizedString() === ipaddr.process(other).toNormalizedString();
}
