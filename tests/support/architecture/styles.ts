import type { Breach } from './breach.ts';

/** Where the highlighter's colour may be named: what shows proof, what defines it, and what shows all tokens. */
const proofPlaces = [
	/^src\/lib\/ui\/proof\//,
	/^src\/lib\/ui\/drawings\//,
	/^src\/lib\/ui\/tokens\.css$/,
	// The page that shows every token.
	/^src\/routes\/design\//
];

/** Every colour is defined here. */
const tokens = 'src/lib/ui/tokens.css';

const namedColours =
	'aqua|beige|black|blue|brown|crimson|cyan|gold|gr[ae]y|green|ivory|khaki|lime|magenta|maroon|navy|' +
	'olive|orange|pink|purple|red|salmon|silver|tan|teal|tomato|violet|wheat|white|yellow';
const literal = new RegExp(
	String.raw`#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|(?<=[:,(\s])(?:${namedColours})(?=[;,)\s])`,
	'i'
);
const drawnLiteral =
	/\b(?:fill|stroke|stop-color|flood-color|color)="(?!none|currentColor|var\(|url\(|\{)/;

/** What of a line is style: all of a stylesheet, and of a component what stands in its `style`. */
function styleLines(file: string, text: string): ReadonlyMap<number, string> {
	let isStyle = file.endsWith('.css');
	const lines = new Map<number, string>();
	for (const [index, line] of text.split('\n').entries()) {
		if (/^<\/style>/.test(line)) isStyle = false;
		if (isStyle) lines.set(index + 1, line.replace(/\/\*.*?\*\//g, ''));
		if (/^<style/.test(line)) isStyle = true;
	}
	return lines;
}

/** The breaches in which colours a stylesheet, a component or a drawing names. */
export function checkStyles(file: string, text: string): readonly Breach[] {
	if (!file.startsWith('src/') || !/\.(css|svelte)$/.test(file)) return [];
	const breaches: Breach[] = [];
	const isProofPlace = proofPlaces.some((place) => place.test(file));
	const styles = styleLines(file, text);
	for (const [index, content] of text.split('\n').entries()) {
		const line = index + 1;
		if (!isProofPlace && /--proof\b/.test(content)) {
			const whatToDo = 'the highlighter is for proof alone: use a component of `src/lib/ui/proof`';
			breaches.push({ file, line, rule: 'proof-elsewhere', whatToDo });
		}
		const isNamed = literal.test(styles.get(line) ?? '') || drawnLiteral.test(content);
		if (file !== tokens && isNamed) {
			const whatToDo = `name the colour by its role, and define it in \`${tokens}\``;
			breaches.push({ file, line, rule: 'colour-outside-tokens', whatToDo });
		}
	}
	return breaches;
}
