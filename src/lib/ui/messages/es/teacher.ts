import { articleReading } from './article-reading.ts';
import { finding } from './finding.ts';
import { request } from './request.ts';
import { trace } from './trace.ts';

/** What only teachers' pages say in Spanish, by area. */
export const teacher = {
	'article-reading': articleReading,
	finding,
	request,
	trace
};
