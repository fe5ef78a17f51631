import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PUBLISHED_SCHEMA, writeSchema } from '../scripts/publish-schema.ts';

test('the published JSON Schema is the one the app checks by (scripts/publish-schema.ts writes it)', () => {
	expect(readFileSync(PUBLISHED_SCHEMA, 'utf8')).toBe(writeSchema());
});

test('the published JSON Schema names no place on the network but its own language’s', () => {
	const { $id, $schema, ...rest } = JSON.parse(writeSchema()) as Record<string, unknown>;
	expect([$id, $schema]).toEqual([
		'urn:newsproof:schema:1',
		'http://json-schema.org/draft-07/schema#'
	]);
	expect(JSON.stringify(rest)).not.toMatch(/https?:/u);
});
