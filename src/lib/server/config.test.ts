import path from 'node:path';
import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

/** What is wrong with an environment. */
function problemsOf(environment: Readonly<Record<string, string>>): string {
	try {
		readConfig(environment);
	} catch (error) {
		if (error instanceof ConfigError) return error.message;
		throw error;
	}
	return '';
}

test('an empty environment serves the seeds on port 3000 to the whole network, from SQLite', () => {
	expect(readConfig({ PORT: '', ORIGIN: '', HOME: '/root' })).toEqual({
		host: '0.0.0.0',
		port: 3000,
		storage: { kind: 'sqlite', file: path.resolve('data/newsproof.sqlite') },
		seedsDir: path.resolve('seeds'),
		weightsFile: path.resolve('weights/english.npw'),
		trustProxy: false,
		fetchUrls: true,
		sampleLanguages: false,
		componentPage: false
	});
});

test('every variable is taken as it is given', () => {
	const environment = {
		PORT: '8080',
		HOST: '127.0.0.1',
		DATABASE_URL: 'postgres://quiz@db/newsproof',
		SEEDS_DIR: '/seeds',
		WEIGHTS_FILE: '/weights.npw',
		ORIGIN: 'https://quiz.example.org',
		TRUST_PROXY: 'true',
		FETCH_URLS: '0',
		SAMPLE_LANGUAGES: '1',
		COMPONENT_PAGE: '1'
	};
	expect(readConfig(environment)).toEqual({
		host: '127.0.0.1',
		port: 8080,
		storage: { kind: 'postgres', url: 'postgres://quiz@db/newsproof' },
		seedsDir: path.resolve('/seeds'),
		weightsFile: path.resolve('/weights.npw'),
		origin: 'https://quiz.example.org',
		trustProxy: true,
		fetchUrls: false,
		sampleLanguages: true,
		componentPage: true
	});
});

test.each([
	['PORT', 'http', 'PORT must be a port number from 0 to 65535 (it is “http”)'],
	['PORT', '65536', 'PORT must be a port number from 0 to 65535 (it is “65536”)'],
	['PORT', '-1', 'PORT must be a port number from 0 to 65535 (it is “-1”)'],
	['DATABASE_URL', 'mysql://db', 'DATABASE_URL must start with postgres:// (it is “mysql://db”)'],
	[
		'ORIGIN',
		'https://quiz.example.org/path',
		'ORIGIN must be an origin such as https://quiz.example.org (it is “https://quiz.example.org/path”)'
	],
	[
		'MODEL_URL',
		'localhost:11434',
		'MODEL_URL must be the base of an API such as http://localhost:11434/v1 (it is “localhost:11434”)'
	],
	['MODEL_NAME', 'llama3', 'MODEL_URL must be set when MODEL_NAME or MODEL_KEY is (it is not set)'],
	['TRUST_PROXY', 'maybe', 'TRUST_PROXY must be 1 or 0 (it is “maybe”)'],
	['FETCH_URLS', 'off', 'FETCH_URLS must be 1 or 0 (it is “off”)']
])('%s=%s is refused by name', (name, value, sentence) => {
	expect(problemsOf({ [name]: value })).toBe(
		`Newsproof cannot start with these settings:\n  ${sentence}`
	);
});

test('everything that is wrong is named at once', () => {
	const message = problemsOf({ PORT: 'x', ORIGIN: 'y', DATABASE_URL: 'z', TRUST_PROXY: '2' });
	expect(message.match(/^ {2}[A-Z_]+/gmu)).toEqual([
		'  PORT',
		'  DATABASE_URL',
		'  ORIGIN',
		'  TRUST_PROXY'
	]);
});

test('a model is asked for by its address and its name, with or without a key', () => {
	const environment = { MODEL_URL: 'http://localhost:11434/v1/', MODEL_NAME: 'llama3' };
	expect(readConfig(environment).model).toEqual({
		url: 'http://localhost:11434/v1',
		name: 'llama3'
	});
	expect(readConfig({ ...environment, MODEL_KEY: 'sk-1' }).model).toMatchObject({ key: 'sk-1' });
	expect(problemsOf({ MODEL_URL: 'http://localhost:11434/v1' })).toContain(
		'MODEL_NAME must be set when MODEL_URL is (it is not set)'
	);
});

test('no message repeats a key or a password', () => {
	const message = problemsOf({
		MODEL_URL: 'http://someone:hunter2@localhost/v1',
		MODEL_NAME: 'llama3',
		MODEL_KEY: 'hunter2 with blanks'
	});
	expect(message).toMatch(/MODEL_URL must be .*\n.*MODEL_KEY must be /u);
	expect(message).not.toContain('hunter2');
});
