import { RecentMap } from '../recent-map.ts';
import { isAllowedByRobots, parseRobotsTxt, type RobotsTxt } from './robots-txt.ts';
import { ROBOTS_NAME } from './user-agent.ts';

/** What fetching a `robots.txt` came to. */
export type RobotsAnswer = { readonly status: number; readonly text: string };

const KEPT_MS = 60 * 60 * 1000;
const MOST_SITES = 500;
const EVERYTHING: RobotsTxt = [];
const NOTHING: RobotsTxt = [{ isAllowed: false, pattern: '/' }];

/** A site without the file (any 4xx) allows everything, one that fails (5xx) nothing (RFC 9309, 2.3.1). */
function rulesOf({ status, text }: RobotsAnswer): RobotsTxt {
	if (status >= 200 && status < 300) return parseRobotsTxt(text, ROBOTS_NAME);
	return status >= 500 ? NOTHING : EVERYTHING;
}

/** What sites ask of programs, kept for an hour each. */
export class RobotsRules {
	readonly #sites = new RecentMap<string, { readonly rules: RobotsTxt; readonly untilMs: number }>(
		MOST_SITES
	);
	readonly #now: () => number;

	constructor(now: () => number = Date.now) {
		this.#now = now;
	}

	/** Whether a site lets a page be fetched; `fetchRobots` is asked when its wishes are not known. */
	async allow(url: URL, fetchRobots: (url: URL) => Promise<RobotsAnswer>): Promise<boolean> {
		const known = this.#sites.get(url.origin);
		if (known && known.untilMs > this.#now()) return isAllowedByRobots(known.rules, url);
		const rules = rulesOf(await fetchRobots(new URL('/robots.txt', url)));
		this.#sites.set(url.origin, { rules, untilMs: this.#now() + KEPT_MS });
		return isAllowedByRobots(rules, url);
	}
}
