import type { LeftOutReason } from '#lib/core/article/article-reading.ts';

const COLUMN_OF_A_LINE = 200;
const ENDS_A_SENTENCE = /[.!?…]["'”’»)\]]*$/u;

/** What a whole line is taken for. The first that fits counts; all are anchored at the start. */
const LINES: readonly (readonly [LeftOutReason, RegExp])[] = [
	[
		'advertisement',
		/^(?:advertisements?|adverts?|ads?|sponsored(?: content| by .+)?|promoted|paid (?:content|post)|(?:article|story) continues (?:below|after) .*|(?:scroll|skip) (?:down )?to continue.*)$/iu
	],
	[
		'navigation',
		/^(?:skip (?:to|past|advertisement)\b.*|menu|search|home|sections?|back to top|top of page|close|open|next|previous|loading\b.*|play(?: video)?|sign in|log ?in|log ?out|register|my account|print(?: this)?(?: page| article| story)?|view (?:gallery|comments|all)|show (?:more|less)|\d+ min(?:ute)?s?(?: |-)?(?:read|watch|listen)|listen to (?:this )?(?:article|story).*|text size.*|breaking news|live updates?)$/iu
	],
	[
		'share',
		/^(?:share(?:s|d)?|share this(?: \w+)?|share (?:on|via|with|to) .+|tweet(?: this)?|email(?: this)?(?: article| story)?|copy link|link copied.*|save(?: article| story| for later)?|bookmark|pin it|facebook|twitter|x|whatsapp|linkedin|reddit|telegram|messenger|pinterest|bluesky|mastodon|threads)$/iu
	],
	[
		'share',
		/^(?:(?:share|tweet|email|print|save|copy link|facebook|twitter|whatsapp|linkedin|reddit|telegram|messenger|pinterest|bluesky|flipboard|comment)(?:[\s|,·•/]+|$)){2,}$/iu
	],
	[
		'cookies',
		/^(?:(?:we|this (?:web)?site|our (?:web)?site|by (?:using|continuing|clicking))\b.*\bcookies?\b.*|(?:accept|reject|manage|allow)(?: all)?(?: cookies)?|cookie (?:policy|settings|preferences|notice).*|.*\bcookie (?:policy|settings|consent)\b.*|your privacy(?: choices)?|.*\bcookies\b.*\b(?:consent|preferences|personali[sz]e)\b.*)$/iu
	],
	[
		'sign-up',
		/^(?:(?:please )?(?:sign up|subscribe|register)\b.*|get .*\b(?:newsletter|in your inbox|delivered|email alerts?)\b.*|.*\b(?:newsletter|daily briefing)\b.*\b(?:sign up|inbox|subscribe)\b.*|follow (?:us|\w+ on|@).*|download (?:the|our) .*\bapp\b.*|(?:become a|already a) (?:member|subscriber|supporter).*|support (?:our|independent) journalism.*|donate(?: now)?|join (?:our|the) (?:newsletter|whatsapp|telegram|community|conversation).*|like us on facebook.*|(?:enter )?your email(?: address)?)$/iu
	],
	[
		'comments',
		/^(?:\d+ )?(?:comments?|replies)(?: \(\d+\))?$|^(?:leave|post|add|write) a (?:comment|reply)\b.*$|^(?:view|show|read|load|hide|join the)(?: all)?(?: \d+)? (?:comments?|conversation|discussion).*$|^(?:log|sign) in to (?:comment|reply).*$|^comments? (?:are|is) (?:closed|off)\b.*$|^what do you think\?.*$/iu
	],
	[
		'copyright',
		/^(?:©|\(c\)\s|copyright\b|&copy;).*$|^.*\ball rights reserved\b.*$|^this (?:material|article|story|content) (?:may not be|is (?:republished|licensed|published)|was (?:first|originally) published)\b.*$|^.*\bcreative commons\b.*\blicen[cs]e\b.*$/iu
	],
	[
		'credit',
		/^(?:image|photo|picture|photograph|photography|video|graphic|illustration|map|file(?: photo| image)?|media|main image|featured image|header image|cover photo)s?(?: (?:credit|source|courtesy|caption|copyright|by|from|via)\b.*|\s*[:©/|–—-].*| ?\(.*\).*)$/iu
	],
	['credit', /^(?:credits?|source)\s*:.*$/iu],
	[
		'credit',
		/^\(?(?:[\p{L}\p{M}.'’-]+[ /]){0,6}(?:getty(?: images)?|shutterstock|istock|unsplash|flickr|wikimedia commons|epa(?:-efe)?|afp|alamy|pa media|pa wire|associated press|reuters|ap photo)(?: ?[/|–—] ?[\w .'’/-]{0,60})?\)?$/iu
	],
	[
		'credit',
		/^(?:additional )?(?:reporting|writing|editing)(?: and (?:writing|editing))? by .*$|^\(?(?:additional )?(?:reporting|writing) by [^.]*;.*$|^(?:with )?(?:additional )?reporting (?:from|by) .*$|^(?:our|my) standards: .*$/iu
	],
	[
		'contact',
		/^(?:(?:got|have) (?:a|any) (?:tip|story|news|question|correction)\b.*|(?:e-?mail|contact|write to|reach)\b.*@.*|(?:do you|have you)\b.*\b(?:get in touch|email|contact)\b.*|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|@\w{2,30}|contact (?:us|the (?:author|reporter|newsroom)).*|send (?:us )?(?:your )?(?:tips|letters)\b.*|report (?:a|an) (?:error|typo|correction)\b.*)$/iu
	],
	[
		'date',
		/^(?:(?:last |first )?(?:updated|published|posted|modified|issued|created)(?: (?:on|at))?:?\s.*\d.*|\d+ (?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?) ago|(?:just now|today|yesterday)(?:,? at)? ?\d{1,2}[:.]\d{2}.*)$/iu
	],
	[
		'related',
		/^(?:read (?:more|also|next|the full|full|:)|also read|see (?:also|more|:)|more (?:on|from|about|in|stories|news|like|:)|more$|related\b|recommended\b|you (?:may|might) (?:also )?(?:like|be interested)|most (?:read|popular|viewed|watched)|trending\b|top stories|latest (?:news|stories|headlines)|editor[’']?s? (?:picks?|choice)|don[’']t miss|up next|in pictures|go deeper|what to read next|keep reading|continue reading|sister (?:projects?|links)|external links?|further reading|explore more|in case you missed it|must read|popular (?:now|stories)|elsewhere on|from our partners|around the web|tags?\s*:|topics?\s*:|filed under|categories\s*:)(?:\b.*|\W.*|)$/iu
	],
	[
		'related',
		/^(?:watch|listen|read|analysis|explainer|opinion|gallery|video|timeline|podcast|in depth|interactive|explained)\s*(?::|»|→|\|)\s*\S.*$/iu
	]
];

/** Headings after which a list of links comes, not prose. */
const LINK_SECTION =
	/^(?:sources?|references|notes|footnotes|related (?:news|stories|articles|content|links|topics)|related|see also|external links?|sister links|further reading|more (?:stories|news|from .*|on this story|on this)|most (?:read|popular|viewed)|recommended(?: for you| stories| reading)?|top stories|trending(?: now)?|you (?:may|might) also like|comments?|latest (?:news|stories)|editor[’']?s picks?|read (?:more|next)|popular(?: now)?|around the web|topics|tags)\s*:?$/iu;

/** The kinds that may be taken for furniture although they end like a sentence. */
const MAY_END_LIKE_PROSE = new Set<LeftOutReason>([
	'cookies',
	'sign-up',
	'copyright',
	'comments',
	'contact',
	'credit',
	'date',
	'navigation',
	'advertisement'
]);
const MOST_WORDS = 40;
const MOST_WORDS_OF_A_LINK = 30;

/**
 * What a line of a page is when it is not part of the article: "Read more: …", share buttons,
 * cookie notices, invitations to subscribe, credits. Undefined for what may be prose: a long line,
 * or one that only begins like furniture and ends like a sentence.
 */
export function recogniseFurniture(text: string): LeftOutReason | undefined {
	const line = text.replace(/\s+/gu, ' ').trim();
	if (line === '' || line.length > COLUMN_OF_A_LINE * 2) return undefined;
	const words = line.split(' ').length;
	if (words > MOST_WORDS) return undefined;
	const endsLikeProse = ENDS_A_SENTENCE.test(line);
	for (const [reason, pattern] of LINES) {
		if (!pattern.test(line)) continue;
		if (endsLikeProse && !MAY_END_LIKE_PROSE.has(reason)) continue;
		if (reason === 'related' && words > MOST_WORDS_OF_A_LINK) continue;
		return reason;
	}
	return undefined;
}

/** Whether a heading opens a list of sources, links or comments rather than a part of the article. */
export function opensLinkSection(heading: string): boolean {
	return LINK_SECTION.test(heading.trim());
}
