import type { Span } from '#lib/core/article/article.ts';

/** A word as a reader sees it: "Traeger-Muney", "U.S.", "3km", without the marks around it. */
export type Word = Span & {
	readonly text: string;
	/** What stands between the word before and this one, blanks and marks. */
	readonly gap: string;
	/** Whether a possessive 's or ’ follows, which is not part of the word. */
	readonly possessive: boolean;
};

const WORD =
	/(?:[$£€¥]\s?)?[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}'’.,&/–-]*[\p{L}\p{N}])?(?:%|(?<=\p{Lu}\.\p{Lu})\.|(?<=\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|St|Jr|Sr|Rev|Hon|Maj|\p{Lu}))\.)?/gu;
const POSSESSIVE = /['’]s$|(?<=s)['’]$/u;
/** A comma between digits or letters joins only digits. */
const INNER_COMMA = /(?<!\d),|,(?!\d{3})/u;

/** The words of a stretch of text, in order, with offsets into the text. */
export function wordsOf(text: string, span: Span): readonly Word[] {
	const words: Word[] = [];
	let last = span.start;
	for (const match of text.slice(span.start, span.end).matchAll(WORD)) {
		let place = span.start + match.index;
		for (const piece of match[0].split(INNER_COMMA)) {
			const start = place;
			place += piece.length + 1;
			const possessive = POSSESSIVE.test(piece);
			const bare = piece.replace(POSSESSIVE, '');
			if (bare === '') continue;
			const end = start + bare.length;
			words.push({ start, end, text: bare, gap: text.slice(last, start), possessive });
			last = end + (possessive ? piece.length - bare.length : 0);
		}
	}
	return words;
}

/** Whether the word is spelt like a name: "Mark", "el-Haite", but not "US-led". */
export function isCapitalised({ text }: { readonly text: string }): boolean {
	return /^(?:\p{Lu}|(?:al|el)-\p{Lu})/u.test(text) && !/^\p{Lu}[\p{L}.]*[-–]\p{Ll}/u.test(text);
}

/** Lower case, apostrophes straight: the form in which words are looked up. */
export function fold(word: string): string {
	return word.toLowerCase().replaceAll('’', "'");
}
