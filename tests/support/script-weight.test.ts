import { describe, expect, it } from 'vitest';
import { whatGrew } from './script-weight.ts';

describe('whatGrew', () => {
	it('names the module that grew most first, with its bytes then and now', () => {
		const before = { 'quiz.ts': 100, 'article.ts': 200, 'gone.ts': 50 };
		const after = { 'quiz.ts': 150, 'article.ts': 200, 'new.ts': 300 };
		expect(whatGrew(before, after)).toEqual(['new.ts: 0 → 300', 'quiz.ts: 100 → 150']);
	});
});
