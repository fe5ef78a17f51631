export type PlotRow = {
	readonly policy: string;
	/** Shares from 0 to 1: on the last day, and thirty days later. */
	readonly known: number;
	readonly later: number;
	readonly reviews: number;
};
export type PlotPanel = { readonly title: string; readonly rows: readonly PlotRow[] };

const WIDTH = 760;
const SHARES = { left: 170, width: 320 };
const BARS = { left: 540, width: 150 };
const ROW = 30;
const HEAD = 84;

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const percent = (share: number) => `${Math.round(share * 100)} %`;
const xOf = (share: number) => SHARES.left + share * SHARES.width;

/** The colours of the site on its own sheet, so that the picture is readable on any page. */
const STYLE = `
	text { font: 15px 'Libre Franklin', 'Helvetica Neue', Arial, sans-serif; fill: #1a1712; }
	.sheet { fill: #fdfaf2; }
	.title { font-weight: 600; }
	.note { font-size: 13px; fill: #5b5344; }
	.end { text-anchor: end; }
	.middle { text-anchor: middle; }
	.grid { stroke: #cdc3ae; }
	.span { stroke: #7f7562; stroke-width: 2; }
	.known { fill: #2c4f8f; stroke: #2c4f8f; stroke-width: 2; }
	.later { fill: #fdfaf2; stroke: #2c4f8f; stroke-width: 2; }
	.bar { fill: #7f7562; }
	@media (prefers-color-scheme: dark) {
		text { fill: #efe8d9; }
		.sheet { fill: #211e17; }
		.note { fill: #b8ae9a; }
		.grid { stroke: #423c30; }
		.span { stroke: #8d8370; }
		.known { fill: #a3bff2; stroke: #a3bff2; }
		.later { fill: #211e17; stroke: #a3bff2; }
		.bar { fill: #8d8370; }
	}`;

function drawRow({ policy, known, later, reviews }: PlotRow, y: number, mostReviews: number) {
	const length = (reviews / mostReviews) * BARS.width;
	return `
	<text class="end" x="${SHARES.left - 16}" y="${y + 5}">${escape(policy)}</text>
	<line class="span" x1="${xOf(later).toFixed(1)}" x2="${xOf(known).toFixed(1)}" y1="${y}" y2="${y}"/>
	<circle class="later" cx="${xOf(later).toFixed(1)}" cy="${y}" r="6"/>
	<circle class="known" cx="${xOf(known).toFixed(1)}" cy="${y}" r="6"/>
	<rect class="bar" x="${BARS.left}" y="${y - 7}" width="${length.toFixed(1)}" height="14"/>
	<text x="${(BARS.left + length + 8).toFixed(1)}" y="${y + 5}">${reviews.toFixed(1)}</text>`;
}

function drawPanel({ title, rows }: PlotPanel, top: number, mostReviews: number): string {
	const bottom = top + HEAD + rows.length * ROW;
	const ticks = [0, 0.25, 0.5, 0.75, 1].map(
		(share) => `
	<line class="grid" x1="${xOf(share)}" x2="${xOf(share)}" y1="${top + HEAD - 18}" y2="${bottom - 8}"/>
	<text class="note middle" x="${xOf(share)}" y="${bottom + 10}">${percent(share)}</text>`
	);
	return `
	<text class="title" x="24" y="${top + 30}">${escape(title)}</text>
	<text class="note" x="${SHARES.left}" y="${top + 54}">known of all facts missed: ● day 90, ○ day 120</text>
	<text class="note" x="${BARS.left}" y="${top + 54}">reviews a day</text>${ticks.join('')}${rows
		.map((row, index) => drawRow(row, top + HEAD + index * ROW, mostReviews))
		.join('')}`;
}

function describe({ title, rows }: PlotPanel): string {
	const said = rows.map(
		({ policy, known, later, reviews }) =>
			`${policy}: ${percent(known)} known on day 90, ${percent(later)} on day 120, ${reviews.toFixed(1)} reviews a day`
	);
	return `${title}. ${said.join('; ')}.`;
}

/** The picture (SVG): what is known under each policy, and what it costs, one panel for each law of forgetting. */
export function drawPlot(panels: readonly PlotPanel[]): string {
	const most = Math.max(1, ...panels.flatMap(({ rows }) => rows.map(({ reviews }) => reviews)));
	const heights = panels.map(({ rows }) => HEAD + rows.length * ROW + 34);
	const height = heights.reduce((sum, one) => sum + one, 0);
	const drawn = panels.map((panel, index) =>
		drawPanel(
			panel,
			heights.slice(0, index).reduce((sum, one) => sum + one, 0),
			most
		)
	);
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="title description">
	<title id="title">What is known and what it costs, by the rule that says when to ask again</title>
	<desc id="description">${escape(panels.map(describe).join(' '))}</desc>
	<style>${STYLE}
	</style>
	<rect class="sheet" width="${WIDTH}" height="${height}"/>${drawn.join('')}
</svg>
`;
}
