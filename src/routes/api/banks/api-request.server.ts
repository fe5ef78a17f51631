import * as v from 'valibot';
import { fail, succeed, type Outcome } from '#lib/core/outcome.ts';
import type { SourceToDraw } from '#lib/server/use-cases/draw-from-source.ts';
import { WANTED_TIERS, type WantedTier } from '#lib/server/wanted-tier.ts';

const words = v.optional(v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(2000)));

const saidEntries = {
	title: words,
	publisher: words,
	byline: words,
	published: words,
	country: words,
	url: words,
	licence: words
};
const seedSchema = v.optional(
	v.pipe(
		v.union([v.string(), v.pipe(v.number(), v.integer())]),
		v.transform(String),
		v.nonEmpty(),
		v.maxLength(64)
	),
	'1'
);

const bodySchema = v.pipe(
	v.strictObject({ text: v.optional(v.string()), seed: seedSchema, ...saidEntries }),
	v.check(({ text, url }) => text !== undefined || url !== undefined)
);
const querySchema = v.object({
	tier: v.optional(v.picklist(WANTED_TIERS), 'all'),
	seed: seedSchema,
	...saidEntries
});

/** What a request asks for. */
export type BankRequest = Omit<SourceToDraw, 'signal'> & { readonly tier: WantedTier };

function known<Entries extends Record<string, string | undefined>>(said: Entries) {
	return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** Reads a JSON body: `text` with what is said of it, or `url` alone to have the page fetched. */
function fromJson(body: unknown, tier: WantedTier): Outcome<BankRequest, 'request-unreadable'> {
	const result = v.safeParse(bodySchema, body);
	if (!result.success) return fail('request-unreadable');
	const { text, seed, url, ...rest } = result.output;
	if (text !== undefined) {
		const said = known({ ...rest, url });
		return succeed({ source: { kind: 'text', text }, said, seed, tier });
	}
	return succeed({ source: { kind: 'url', url: url ?? '' }, said: known(rest), seed, tier });
}

/**
 * Reads a request for a bank: JSON, or the bytes of a file of any kind that can be read, with the
 * rest in the query.
 */
export async function readBankRequest(
	request: Request,
	url: URL
): Promise<Outcome<BankRequest, 'request-unreadable' | 'file-too-large'>> {
	const query = v.safeParse(querySchema, Object.fromEntries(url.searchParams));
	if (!query.success) return fail('request-unreadable');
	const { tier, seed, ...said } = query.output;
	const mediaType = request.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
	const body = await request.arrayBuffer().catch(() => undefined);
	if (!body) return fail('file-too-large');
	const bytes = new Uint8Array(body);
	if (mediaType !== 'application/json') {
		const source = { kind: 'file', name: 'the request', bytes, mediaType } as const;
		return succeed({ source, said: known(said), seed, tier });
	}
	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return fromJson(JSON.parse(text), tier);
	} catch {
		return fail('request-unreadable');
	}
}
