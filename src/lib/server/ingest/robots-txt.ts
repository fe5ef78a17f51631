/** One rule of a group: the path pattern it is about, and whether it allows. */
type RobotsRule = { readonly isAllowed: boolean; readonly pattern: string };

/** The rules of a `robots.txt` that hold for one program. */
export type RobotsTxt = readonly RobotsRule[];

const LONGEST = 512_000;
const MOST_RULES = 5_000;
const LINE = /^\s*(?<field>[a-z-]{1,30})\s*:\s*(?<value>[^#]*)/iu;

type Group = { readonly agents: Set<string>; readonly rules: RobotsRule[] };

/** `%7E` and `~` are one character; what is reserved stays as it is written. */
function normalisePath(path: string): string {
	return path
		.replace(/[^\u0021-\u007e]/gu, (letter) => encodeURIComponent(letter.toWellFormed()))
		.replace(/%[\da-f]{2}/giu, (code) => {
			const letter = String.fromCharCode(Number.parseInt(code.slice(1), 16));
			return /[\w.~-]/u.test(letter) ? letter : code.toUpperCase();
		});
}

function groupsIn(text: string): readonly Group[] {
	const groups: Group[] = [];
	let group: Group | undefined;
	let isOpen = false;
	let rules = 0;
	for (const line of text
		.slice(0, LONGEST)
		.replace(/^\uFEFF/u, '')
		.split(/\r\n?|\n/u)) {
		const { field = '', value = '' } = LINE.exec(line)?.groups ?? {};
		const name = field.toLowerCase();
		const content = value.trim();
		if (name === 'user-agent') {
			if (!group || !isOpen) {
				group = { agents: new Set(), rules: [] };
				groups.push(group);
			}
			isOpen = true;
			group.agents.add((/^[a-z_-]+|^\*/iu.exec(content)?.[0] ?? '').toLowerCase());
		} else if (name === 'allow' || name === 'disallow') {
			isOpen = false;
			rules += 1;
			if (content !== '' && group && rules <= MOST_RULES) {
				group.rules.push({ isAllowed: name === 'allow', pattern: normalisePath(content) });
			}
		}
	}
	return groups;
}

/**
 * The rules of a `robots.txt` for a program (RFC 9309): those of every group that names it, in
 * whatever case, else those for `*`.
 */
export function parseRobotsTxt(text: string, program: string): RobotsTxt {
	const groups = groupsIn(text);
	const own = groups.filter(({ agents }) => agents.has(program.toLowerCase()));
	const chosen = own.length > 0 ? own : groups.filter(({ agents }) => agents.has('*'));
	return chosen.flatMap(({ rules }) => rules);
}

/** Whether a path fits a pattern with `*` and a final `$`, in time linear in both. */
function matches(pattern: string, path: string): boolean {
	const isWhole = pattern.endsWith('$');
	const [first = '', ...parts] = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
	if (!path.startsWith(first)) return false;
	let at = first.length;
	const last = isWhole ? parts.pop() : undefined;
	for (const part of parts) {
		const found = path.indexOf(part, at);
		if (found === -1) return false;
		at = found + part.length;
	}
	if (!isWhole) return true;
	if (last === undefined) return at === path.length;
	return path.length - last.length >= at && path.endsWith(last);
}

/** Whether the rules let a path be fetched: the longest pattern that fits decides, and allows in a tie. */
export function isAllowedByRobots(rules: RobotsTxt, url: URL): boolean {
	const path = normalisePath(`${url.pathname}${url.search}`);
	if (path === '/robots.txt') return true;
	let longest = -1;
	let isAllowed = true;
	for (const rule of rules) {
		const { length } = rule.pattern;
		const decides = length > longest || (length === longest && rule.isAllowed);
		if (!decides || !matches(rule.pattern, path)) continue;
		longest = length;
		isAllowed = rule.isAllowed;
	}
	return isAllowed;
}
