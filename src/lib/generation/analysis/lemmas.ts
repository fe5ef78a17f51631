import { INFINITIVES } from '../lexicon/infinitives.ts';

/** Past tense, past participle and base form of verbs that follow no rule. */
const IRREGULAR = new Map(
	`became become|began begin|begun begin|bent bend|bit bite|bled bleed|blew blow|bought buy|bound bind|bred breed|broke break|brought bring|built build|burnt burn|came come|caught catch|chose choose|clung cling|cost cost|crept creep|cut cut|dealt deal|did do|drank drink|drew draw|drove drive|dug dig|ate eat|fed feed|fell fall|felt feel|fled flee|flew fly|forbade forbid|forgave forgive|forgot forget|fought fight|found find|founded found|froze freeze|gave give|grew grow|had have|heard hear|held hold|hid hide|hit hit|hung hang|hurt hurt|kept keep|knew know|laid lay|lay lie|leapt leap|learnt learn|led lead|left leave|lent lend|let let|lit light|lost lose|made make|meant mean|met meet|misled mislead|overcame overcome|oversaw oversee|overthrew overthrow|paid pay|put put|quit quit|ran run|rang ring|read read|rebuilt rebuild|rode ride|rose rise|said say|sang sing|sank sink|sat sit|saw see|sent send|set set|shook shake|shot shoot|showed show|shrank shrink|shut shut|slept sleep|slid slide|sold sell|sought seek|spent spend|split split|spoke speak|sprang spring|spread spread|stole steal|stood stand|struck strike|strove strive|struggled struggle|stuck stick|swam swim|swept sweep|swore swear|taught teach|thought think|threw throw|told tell|took take|tore tear|undertook undertake|understood understand|underwent undergo|upheld uphold|went go|withdrew withdraw|withstood withstand|woke wake|won win|wore wear|wove weave|wrote write|has have|does do|goes go|is be|are be|was be|were be`
		.split('|')
		.map((pair): [string, string] => {
			const [form = '', base = ''] = pair.split(' ');
			return [form, base];
		})
);

/** The base form of a verb in the past tense or third person, if it is known; never a guess. */
export function baseForm(verb: string): string | undefined {
	const form = verb.toLowerCase();
	const irregular = IRREGULAR.get(form);
	if (irregular) return irregular;
	const candidates = form.endsWith('ied')
		? [`${form.slice(0, -3)}y`]
		: form.endsWith('ed')
			? [form.slice(0, -1), form.slice(0, -2), undouble(form.slice(0, -2))]
			: form.endsWith('ies')
				? [`${form.slice(0, -3)}y`]
				: form.endsWith('s')
					? [form.slice(0, -1), form.slice(0, -2)]
					: [form];
	return candidates.find((candidate) => candidate !== undefined && INFINITIVES.has(candidate));
}

function undouble(stem: string): string | undefined {
	return stem.at(-1) === stem.at(-2) ? stem.slice(0, -1) : undefined;
}
