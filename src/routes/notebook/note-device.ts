import { DEVICE_COOKIE, ON_DEVICE } from '#lib/core/review/device-cookie.ts';

const YEAR_SECONDS = 365 * 24 * 60 * 60;

/** Tells the server that this device has a notebook, or that it has none. */
export function noteDevice(hasNotebook: boolean): void {
	const age = hasNotebook ? YEAR_SECONDS : 0;
	const secure = location.protocol === 'https:' ? '; secure' : '';
	document.cookie = `${DEVICE_COOKIE}=${ON_DEVICE}; path=/; max-age=${age}; samesite=lax${secure}`;
}
