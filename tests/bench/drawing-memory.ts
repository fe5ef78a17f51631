// node tests/bench/drawing-memory.ts FILE…
// Prints as JSON what a fresh process holds, in megabytes: bare, with the code, with the parser, and at
// most while it draws a bank from each of the files, one after another.
const bare = resident();
const { drawBank } = await import('../../src/lib/generation/draw-bank.ts');
const { loadParser } = await import('../../src/lib/server/load-parser.ts');
const { readCorpusArticle } = await import('../support/corpus-articles.ts');
const code = resident();
const loaded = await loadParser(new URL('../../weights/english.npw', import.meta.url).pathname);
const parser = loaded.ok ? loaded.value : undefined;
const withParser = resident();
// Not the system's own peak: a process inherits that of the one that started it.
let most = withParser;
for (const file of process.argv.slice(2)) {
	drawBank(readCorpusArticle(file), { parser });
	most = Math.max(most, resident());
}
console.log(JSON.stringify({ bare, code, withParser, most }));

function resident(): number {
	return process.memoryUsage().rss / 2 ** 20;
}
