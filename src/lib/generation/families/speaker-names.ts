import type { Analysis } from '../analysis/analysis.ts';
import type { Entity } from '../analysis/names.ts';
import type { Speaker } from '../analysis/speakers.ts';

/** A surname alone, or a body, is no answer to "who said" beside whole names. */
export function isWholeName({ entity, name }: Speaker): boolean {
	return entity === undefined || (entity.class === 'person' && name.includes(' '));
}

/** The last word of a name: a person's surname. */
export function lastName(name: string): string {
	return name.split(' ').at(-1) ?? name;
}

const COMMON =
	/^(?:An?|The|Some|Several|Many|Most|Both|Local|Initial|Early|Industry|Other|Experts|Officials|Reports|Police|Scientists|Researchers|Critics|Technicians|Analysts|Prosecutors|Authorities|Politicians|Media|Witnesses|Doctors|Campaigners|Organi[sz]ers|Supporters|Opponents|Residents|Investigators|Economists|Activists|Estimates|Figures|Official|Data|Recent|New|Public|Internal|Independent|Counsell?ors|Government|Environmental|Medical|Legal|Federal|State|Company|School|City|Senior|Unnamed|Military|Security|Union|Human|Health)(?= |$)/u;

/** "The police" at the start of a sentence, "the police" inside one. */
export function inSentence(name: string): string {
	return name.replace(COMMON, (word) => word.toLowerCase());
}

/** What may be typed for a name: all of it, a person's surname, and the forms that the article uses. */
export function acceptedNames(
	{ name, class: kind, aliases, mentions }: Entity,
	{ article }: Analysis
): readonly string[] {
	const parts = name.replace(/,? (?:Jr|Sr)\.?$/u, '').split(' ');
	const ofPerson =
		kind === 'person' ? [parts.join(' '), parts.slice(1).join(' '), parts.at(-1) ?? name] : [];
	// "Professor Cres Eastman", where the article says so.
	const titled = mentions.flatMap(({ title, end }) =>
		title ? [article.text.slice(title.start, end)] : []
	);
	const withoutInitial = name.replace(/(?<=\p{L}) \p{Lu}\.? (?=\p{Lu})/u, ' ');
	return [...new Set([name, withoutInitial, ...ofPerson, ...aliases, ...titled])].filter(
		(text) => text.length > 2 && !/^\p{Lu}\.? /u.test(text)
	);
}
