import path from 'node:path';
import * as v from 'valibot';
import type { ModelSettings } from './model/model-settings.ts';
import type { StorageLocation } from './storage/open-storage.ts';

/** Everything the environment decides. */
export type Config = {
	readonly host: string;
	readonly port: number;
	readonly storage: StorageLocation;
	readonly seedsDir: string;
	/** The parser's weights; a bank is drawn without them where the file is missing. */
	readonly weightsFile: string;
	/** The address people use, when it is fixed; otherwise each request's own. */
	readonly origin?: string;
	/** Whether a proxy in front is believed about the protocol, host and address of a request. */
	readonly trustProxy: boolean;
	/** Whether articles may be fetched from addresses on the public web. */
	readonly fetchUrls: boolean;
	/** Whether languages that are only samples may be looked at. */
	readonly sampleLanguages: boolean;
	/** Whether the page with every component may be looked at, as it may be in development. */
	readonly componentPage: boolean;
	/** The language model that proposes questions, if one is wanted. */
	readonly model?: ModelSettings;
};

/** Settings of the environment that cannot be used, each with what is wrong. */
export class ConfigError extends Error {
	constructor(problems: readonly string[]) {
		super(
			`Newsproof cannot start with these settings:\n${problems.map((p) => `  ${p}`).join('\n')}`
		);
		this.name = 'ConfigError';
	}
}

const flag = (whenNotSet: '0' | '1') =>
	v.pipe(
		v.optional(v.picklist(['0', '1', 'true', 'false'], 'must be 1 or 0'), whenNotSet),
		v.transform((value) => value === '1' || value === 'true')
	);

const isOrigin = (value: string) => URL.canParse(value) && new URL(value).origin === value;

/** The base of an HTTP API, without what a log would better not hold. */
function isApiBase(value: string): boolean {
	const url = URL.parse(value);
	return (
		(url?.protocol === 'http:' || url?.protocol === 'https:') &&
		`${url.username}${url.password}${url.search}${url.hash}` === ''
	);
}

const variables = v.object({
	PORT: v.pipe(
		v.optional(v.string(), '3000'),
		v.regex(/^\d+$/u, 'must be a port number from 0 to 65535'),
		v.transform(Number),
		v.maxValue(65_535, 'must be a port number from 0 to 65535')
	),
	HOST: v.pipe(v.optional(v.string(), '0.0.0.0'), v.nonEmpty('must not be empty')),
	DATA_DIR: v.pipe(v.optional(v.string(), 'data'), v.nonEmpty('must not be empty')),
	SEEDS_DIR: v.pipe(v.optional(v.string(), 'seeds'), v.nonEmpty('must not be empty')),
	WEIGHTS_FILE: v.pipe(
		v.optional(v.string(), 'weights/english.npw'),
		v.nonEmpty('must not be empty')
	),
	DATABASE_URL: v.optional(
		v.pipe(v.string(), v.regex(/^postgres(?:ql)?:\/\//u, 'must start with postgres://'))
	),
	ORIGIN: v.optional(
		v.pipe(v.string(), v.check(isOrigin, 'must be an origin such as https://quiz.example.org'))
	),
	TRUST_PROXY: flag('0'),
	FETCH_URLS: flag('1'),
	SAMPLE_LANGUAGES: flag('0'),
	COMPONENT_PAGE: flag('0'),
	MODEL_URL: v.optional(
		v.pipe(
			v.string(),
			v.check(isApiBase, 'must be the base of an API such as http://localhost:11434/v1'),
			v.transform((value) => value.replace(/\/+$/u, ''))
		)
	),
	MODEL_NAME: v.optional(v.string()),
	MODEL_KEY: v.optional(
		v.pipe(v.string(), v.regex(/^[\x21-\x7e]+$/u, 'must be of ASCII letters, digits and marks'))
	)
});

const environmentSchema = v.pipe(
	variables,
	v.forward(
		v.partialCheck(
			[['MODEL_URL'], ['MODEL_NAME']],
			({ MODEL_URL, MODEL_NAME }) => !MODEL_URL || Boolean(MODEL_NAME),
			'must be set when MODEL_URL is'
		),
		['MODEL_NAME']
	),
	v.forward(
		v.partialCheck(
			[['MODEL_URL'], ['MODEL_NAME'], ['MODEL_KEY']],
			({ MODEL_URL, MODEL_NAME, MODEL_KEY }) => Boolean(MODEL_URL) || !(MODEL_NAME ?? MODEL_KEY),
			'must be set when MODEL_NAME or MODEL_KEY is'
		),
		['MODEL_URL']
	)
);

/** The value in brackets; no key and no address with a password is repeated. */
function valueSaid(name: string, value: string | undefined): string {
	if (value === undefined) return '(it is not set)';
	return name === 'MODEL_KEY' || value.includes('@')
		? '(its value is not shown)'
		: `(it is “${value}”)`;
}

/**
 * The configuration in an environment; an empty variable counts as not set.
 * Throws `ConfigError`, which names every variable that is wrong.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
	const given = Object.fromEntries(
		Object.entries(environment).filter(([, value]) => value !== undefined && value !== '')
	);
	const result = v.safeParse(environmentSchema, given);
	if (!result.success) {
		throw new ConfigError(
			result.issues.map((issue) => {
				const name = String(issue.path?.[0]?.key ?? '');
				return `${name} ${issue.message} ${valueSaid(name, given[name])}`;
			})
		);
	}
	const {
		PORT,
		HOST,
		DATA_DIR,
		SEEDS_DIR,
		WEIGHTS_FILE,
		DATABASE_URL,
		ORIGIN,
		TRUST_PROXY,
		FETCH_URLS
	} = result.output;
	const { SAMPLE_LANGUAGES, COMPONENT_PAGE, MODEL_URL, MODEL_NAME, MODEL_KEY } = result.output;
	return {
		host: HOST,
		port: PORT,
		storage: DATABASE_URL
			? { kind: 'postgres', url: DATABASE_URL }
			: { kind: 'sqlite', file: path.resolve(DATA_DIR, 'newsproof.sqlite') },
		seedsDir: path.resolve(SEEDS_DIR),
		weightsFile: path.resolve(WEIGHTS_FILE),
		...(ORIGIN && { origin: ORIGIN }),
		trustProxy: TRUST_PROXY,
		fetchUrls: FETCH_URLS,
		sampleLanguages: SAMPLE_LANGUAGES,
		componentPage: COMPONENT_PAGE,
		...(MODEL_URL &&
			MODEL_NAME && {
				model: { url: MODEL_URL, name: MODEL_NAME, ...(MODEL_KEY && { key: MODEL_KEY }) }
			})
	};
}
