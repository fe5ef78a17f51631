/**
 * Whom a route is for.
 *
 * - `everyone`: it shows nothing that belongs to anybody
 * - `own`: everyone may ask, and finds only what is their own
 * - `attempt`: the learner whose attempt its address names
 * - `drawing`: the learner who drew the bank that its address names
 * - `workspace`: the workspace that has what its address names
 * - `code`: whoever knows the code or the token in its address
 * - `development`: not there in production
 */
export type Access =
	'everyone' | 'own' | 'attempt' | 'drawing' | 'workspace' | 'code' | 'development';

/** Every route and whom it is for. A route that is not here has not been thought about. */
export const ROUTE_ACCESS: Readonly<Record<string, Access>> = {
	'/': 'own',
	'/api/banks': 'everyone',
	'/articles/[id]': 'everyone',
	'/attempts/[id]': 'attempt',
	'/attempts/[id]/facts': 'attempt',
	'/banks/[id]': 'drawing',
	'/banks/[id]/bank.[format]': 'drawing',
	'/design': 'development',
	'/design/print': 'development',
	'/desk': 'own',
	'/desk/[list=list]': 'own',
	'/desk/assignments/[id]': 'workspace',
	'/desk/assignments/[id]/code': 'workspace',
	'/desk/assignments/[id]/export.json': 'workspace',
	'/desk/assignments/[id]/participants/[participant]/export.json': 'workspace',
	'/desk/assignments/[id]/results': 'workspace',
	'/desk/assignments/[id]/results/answers.csv': 'workspace',
	'/desk/assignments/[id]/results/attempts/[attempt]': 'workspace',
	'/desk/assignments/[id]/results/learners.csv': 'workspace',
	'/desk/assignments/[id]/results/live': 'workspace',
	'/desk/assignments/[id]/results/project': 'workspace',
	'/desk/assignments/[id]/results/questions/[question]': 'workspace',
	'/desk/assignments/[id]/roster': 'workspace',
	'/desk/assignments/new': 'own',
	'/desk/banks/[id]': 'workspace',
	'/desk/banks/[id]/bank.[format]': 'workspace',
	'/desk/export/workspace.zip': 'own',
	'/desk/keep': 'own',
	'/desk/keep/passkey': 'own',
	'/desk/recover/[token]': 'code',
	'/desk/sets/[id]': 'workspace',
	'/desk/sets/[id]/correct/[version]': 'workspace',
	'/desk/sets/[id]/print': 'workspace',
	'/desk/sets/[id]/versions/[version]': 'workspace',
	'/desk/sign-in': 'own',
	'/desk/sign-in/passkey': 'own',
	'/healthz': 'everyone',
	'/join': 'everyone',
	'/join/[code]': 'code',
	'/new': 'everyone',
	'/notebook': 'own',
	'/notebook/export/[format]': 'own',
	'/notebook/history': 'own',
	'/notebook/keep': 'own',
	'/notebook/questions': 'own',
	'/notebook/review': 'own',
	'/notebook/sync': 'own',
	'/offline': 'everyone',
	'/quizzes/[id]': 'everyone',
	'/quizzes/[id]/picture.png': 'everyone',
	'/settings': 'own',
	'/settings/language': 'everyone'
};
