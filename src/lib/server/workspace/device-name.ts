const BROWSERS: readonly (readonly [sign: RegExp, name: string])[] = [
	[/\bEdg\//u, 'Edge'],
	[/\bFirefox\//u, 'Firefox'],
	[/\bOPR\//u, 'Opera'],
	[/\bChrom(?:e|ium)\//u, 'Chrome'],
	[/\bSafari\//u, 'Safari']
];
const SYSTEMS: readonly (readonly [sign: RegExp, name: string])[] = [
	[/\bAndroid\b/u, 'Android'],
	[/\biPad\b/u, 'iPad'],
	[/\biPhone\b/u, 'iPhone'],
	[/\bWindows\b/u, 'Windows'],
	[/\bCrOS\b/u, 'Chromebook'],
	[/\bMac OS X\b/u, 'Mac'],
	[/\bLinux\b/u, 'Linux']
];

/** A device in words, such as “Firefox on Linux”, by the user agent it sends. */
export function deviceName(userAgent: string | null): string {
	const find = (names: typeof BROWSERS) => names.find(([sign]) => sign.test(userAgent ?? ''))?.[1];
	return `${find(BROWSERS) ?? 'A browser'} on ${find(SYSTEMS) ?? 'some device'}`;
}
