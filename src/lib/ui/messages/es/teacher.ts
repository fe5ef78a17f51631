import { articleReading } from './article-reading.ts';
import { assignment } from './assignment.ts';
import { correction } from './correction.ts';
import { desk } from './desk.ts';
import { drawingPage } from './drawing-page.ts';
import { finding } from './finding.ts';
import { print } from './print.ts';
import { request } from './request.ts';
import { results } from './results.ts';
import { set } from './set.ts';
import { trace } from './trace.ts';
import { workspace } from './workspace.ts';

/** What only teachers' pages say in Spanish, by area. */
export const teacher = {
	'article-reading': articleReading,
	assignment,
	correction,
	desk,
	'drawing-page': drawingPage,
	finding,
	print,
	request,
	results,
	set,
	trace,
	workspace
};
