import type { App } from './app.ts';
import { LEARNER_COOKIE, learnerCookieOptions } from './learner-cookie.ts';
import { enrolLearner } from './use-cases/identify-learner.ts';

type Request = {
	readonly locals: { learnerId: string | undefined };
	readonly url: URL;
	readonly cookies: {
		set(name: string, value: string, options: ReturnType<typeof learnerCookieOptions>): void;
	};
};

/** The learner of a request, who becomes one with it if need be: the cookie is set. */
export async function currentLearner(app: App, { locals, url, cookies }: Request): Promise<string> {
	if (locals.learnerId !== undefined) return locals.learnerId;
	const learner = await enrolLearner(app);
	cookies.set(LEARNER_COOKIE, learner.token, learnerCookieOptions(url));
	locals.learnerId = learner.learnerId;
	return learner.learnerId;
}
