import type { Span } from '#lib/core/article/article.ts';
import type { ParsedToken } from '../parsing/parser.ts';
import type { AnalysedSentence } from './analysis.ts';
import { baseForm } from './lemmas.ts';

/** The main clause of a sentence whose subject both parsers agree on. */
export type Clause = {
	readonly sentence: AnalysedSentence;
	readonly subject: Span;
	/** The noun that the subject is about: "members" of "members of the team". */
	readonly head: string;
	/** Everything behind the subject, up to where the clause can be cut without loss of sense. */
	readonly predicate: Span;
	/** The auxiliary that a question puts first, if there is one. */
	readonly auxiliary?: ParsedToken;
	/** The main verb when there is no auxiliary. */
	readonly verb?: ParsedToken;
	/** What stands before the subject, "On Friday, ", empty as a rule. */
	readonly front: Span;
};

const VERBAL = /^(?:VB|VBD|VBZ|VBP|VBN|VBG|MD)$/u;
const FINITE = /^(?:VBD|VBZ|VBP|MD)$/u;

/** Finds the main clause. Undefined where the parse is in doubt or the sentence is not so simple. */
export function findClause(sentence: AnalysedSentence): Clause | undefined {
	const { tokens } = sentence;
	const root = tokens.findIndex(({ head }) => head === -1);
	const rootToken = tokens[root];
	if (!rootToken) return undefined;
	const subjects = tokens.flatMap((token, index) =>
		token.head === root && /^nsubj(?::pass)?$|^expl$/u.test(token.relation) ? [index] : []
	);
	const subjectHead = subjects[0];
	if (subjectHead === undefined || subjects.length > 1 || !tokens[subjectHead]?.agreed)
		return undefined;
	const [from, to] = subtree(tokens, subjectHead);
	const first = tokens[from];
	const last = tokens[to];
	const opener = tokens[to + 1];
	if (!first || !last || !opener || to >= root || to - from > 14) return undefined;
	if (tokens.slice(from, to + 1).some(({ text }) => /^[:;–—()“”"]$|^--$/u.test(text)))
		return undefined;
	if (opener.text === ',') return undefined;
	const finite = tokens.findIndex(({ tag }, index) => index > to && FINITE.test(tag));
	const isDirect = tokens.slice(to + 1, finite).every(({ tag }) => /^RB$/u.test(tag));
	const finiteToken = tokens[finite];
	if (!finiteToken || !isDirect || finite - to > 3) return undefined;
	const belongs = finite === root || finiteToken.head === root;
	if (!belongs) return undefined;
	const end = clauseEnd(tokens, root, finite, sentence);
	if (end === undefined) return undefined;
	const isAuxiliary = finite !== root || /^(?:is|are|was|were)$/iu.test(finiteToken.text);
	return {
		sentence,
		subject: { start: first.start, end: last.end },
		head: tokens[subjectHead]?.text ?? '',
		predicate: { start: opener.start, end },
		front: { start: sentence.start, end: first.start },
		...(isAuxiliary ? { auxiliary: finiteToken } : { verb: finiteToken })
	};
}

/** First and last index of the words that hang on a token. */
function subtree(tokens: readonly ParsedToken[], at: number): readonly [number, number] {
	let from = at;
	let to = at;
	for (let grown = true; grown;) {
		grown = false;
		tokens.forEach(({ head }, index) => {
			if (head >= from && head <= to && isUnder(tokens, index, at)) {
				if (index < from) [from, grown] = [index, true];
				if (index > to) [to, grown] = [index, true];
			}
		});
	}
	return [from, to];
}

function isUnder(tokens: readonly ParsedToken[], index: number, ancestor: number): boolean {
	const seen = new Set<number>();
	let place = index;
	while (place >= 0 && !seen.has(place)) {
		if (place === ancestor) return true;
		seen.add(place);
		place = tokens[place]?.head ?? -1;
	}
	return false;
}

const CUT_BEFORE =
	/^(?:which|who|whose|where|while|although|though|with|leading|prompting|making|causing|according|as|including|because|after|before|when|despite|following|bringing|saying|adding)$/iu;

/**
 * Where the clause ends: at the sentence's end, or at a comma or dash behind which something new
 * begins. A second clause that no comma parts off makes the cut uncertain.
 */
function clauseEnd(
	tokens: readonly ParsedToken[],
	root: number,
	finite: number,
	sentence: AnalysedSentence
): number | undefined {
	const lastWord = tokens.findLastIndex(({ text }) => /[\p{L}\p{N}%]/u.test(text));
	let end = tokens[lastWord]?.end ?? sentence.end;
	for (let index = Math.max(root, finite) + 1; index <= lastWord; index += 1) {
		const token = tokens[index];
		const next = tokens[index + 1];
		if (!token) continue;
		const isStop =
			/^(?:[;:–—(]|--?)$/u.test(token.text) &&
			/\s/u.test(sentence.text[token.start - sentence.start - 1] ?? '');
		const isComma =
			token.text === ',' &&
			next !== undefined &&
			(CUT_BEFORE.test(next.text) || startsClause(tokens, index + 1));
		if (isStop || isComma) {
			end = tokens[index - 1]?.end ?? end;
			break;
		}
		if (/^(?:and|but|or|so)$/u.test(token.text) && hasOwnSubject(tokens, index + 1))
			return undefined;
		const isSecond =
			/^(?:nsubj|nsubj:pass)$/u.test(token.relation) && isConjoined(tokens, token.head, root);
		if (isSecond) return undefined;
	}
	const cut = sentence.text.slice(0, end - sentence.start);
	const isBalanced = cut.split(/["“”]/u).length % 2 === 1;
	return isBalanced ? end : undefined;
}

/** Behind a comma, "and", "but" or "so" that opens a clause with a verb of its own. */
function startsClause(tokens: readonly ParsedToken[], at: number): boolean {
	if (!/^(?:and|but|so|yet)$/u.test(tokens[at]?.text ?? '')) return false;
	return /^(?:VBD|VBZ|VBP|MD)$/u.test(tokens[at + 1]?.tag ?? '') || hasOwnSubject(tokens, at + 1);
}

/** Whether a noun and then a finite verb come within a few words: a new subject. */
function hasOwnSubject(tokens: readonly ParsedToken[], from: number): boolean {
	const ahead = tokens.slice(from, from + 8);
	const verb = ahead.findIndex(({ tag }) => FINITE.test(tag));
	const stop = ahead.findIndex(({ text }) =>
		/^(?:[,;:.–—]|who|which|that|where|when)$/u.test(text)
	);
	if (verb <= 0 || (stop >= 0 && stop < verb)) return false;
	return ahead.slice(0, verb).some(({ tag }) => /^(?:NN|NNS|NNP|NNPS|PRP)$/u.test(tag));
}

function isConjoined(tokens: readonly ParsedToken[], head: number, root: number): boolean {
	const token = tokens[head];
	return (
		token !== undefined &&
		head !== root &&
		token.head === root &&
		/^(?:conj|parataxis)$/u.test(token.relation)
	);
}

/** The verb group behind a question word: "did … kill", "were … rescued". Undefined where a base form is not known. */
export function invert(
	clause: Clause,
	text: string
): { readonly auxiliary: string; readonly rest: string } | undefined {
	const { auxiliary, verb, predicate } = clause;
	if (auxiliary) {
		const before = text.slice(predicate.start, auxiliary.start).trim();
		const after = text.slice(auxiliary.end, predicate.end).trim();
		return /n['’]t|^not\b/u.test(after.slice(0, 4))
			? undefined
			: { auxiliary: auxiliary.text, rest: [before, after].filter(Boolean).join(' ') };
	}
	if (!verb) return undefined;
	const base = baseForm(verb.text);
	if (base === undefined || !VERBAL.test(verb.tag)) return undefined;
	const before = text.slice(predicate.start, verb.start).trim();
	const after = text.slice(verb.end, predicate.end).trim();
	const helper = verb.tag === 'VBD' ? 'did' : verb.tag === 'VBZ' ? 'does' : 'do';
	return { auxiliary: helper, rest: [before, base, after].filter(Boolean).join(' ') };
}
