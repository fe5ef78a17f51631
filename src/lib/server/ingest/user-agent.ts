/** The version of this program, as `package.json` has it. */
export const NEWSPROOF_VERSION = '0.1.0';

/** The name under which sites know this program in their `robots.txt`. */
export const ROBOTS_NAME = 'newsproof';

/** Who asks for a page and why, for whoever reads a site's log. */
export const USER_AGENT = `Newsproof/${NEWSPROOF_VERSION} (article reader; fetches one page when a person asks for it)`;
