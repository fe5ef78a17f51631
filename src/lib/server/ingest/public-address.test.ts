import { expect, it } from 'vitest';
import { isPublicAddress, isSameAddress } from './public-address.ts';

it.each([
	'8.8.8.8',
	'1.1.1.1',
	'93.184.216.34',
	'2606:4700:4700::1111',
	'2a00:1450:4001:80b::200e'
])('%s is public', (address) => {
	expect(isPublicAddress(address)).toBe(true);
});

it.each([
	'0.0.0.0',
	'0.1.2.3',
	'10.0.0.1',
	'100.64.0.1',
	'127.0.0.1',
	'127.255.255.254',
	'168.63.129.16',
	'169.254.169.254',
	'172.16.0.1',
	'172.31.255.255',
	'192.0.0.1',
	'192.0.2.1',
	'192.88.99.1',
	'192.168.1.1',
	'198.18.0.1',
	'198.51.100.1',
	'203.0.113.1',
	'224.0.0.1',
	'240.0.0.1',
	'255.255.255.255',
	'::',
	'::1',
	'::8.8.8.8',
	'::ffff:8.8.8.8',
	'::ffff:127.0.0.1',
	'::ffff:0:8.8.8.8',
	'64:ff9b::7f00:1',
	'64:ff9b::808:808',
	'64:ff9b:1::1',
	'100::1',
	'2001::1',
	'2001:db8::1',
	'2001:10::1',
	'2002:7f00:1::',
	'2002:808:808::1',
	'3fff::1',
	'4000::1',
	'5f00::1',
	'fc00::1',
	'fd00:ec2::254',
	'fe80::1',
	'fe80::1%eth0',
	'fec0::1',
	'ff02::1',
	'localhost',
	'',
	'1.2.3'
])('%s is not', (address) => {
	expect(isPublicAddress(address)).toBe(false);
});

it('two spellings of an address are one', () => {
	expect(isSameAddress('::ffff:8.8.8.8', '8.8.8.8')).toBe(true);
	expect(isSameAddress('2606:4700::1111', '2606:4700:0:0:0:0:0:1111')).toBe(true);
	expect(isSameAddress('8.8.8.8', '8.8.4.4')).toBe(false);
	expect(isSameAddress('', '')).toBe(false);
});
