import '../around-messages.ts';
import '../attempt-messages.ts';
import '../join-messages.ts';
import '../language-messages.ts';
import '../notebook-messages.ts';
import '../notebook-pages-messages.ts';
import '../offline-messages.ts';
import '../own-work-messages.ts';
import '../page-messages.ts';
import '../question-messages.ts';
import '../quiz-messages.ts';
import '../reading-link-messages.ts';
import '../reading-messages.ts';
import '../standing-messages.ts';
import { englishAreas, type Words } from '../catalogue.ts';
import { pseudoAreas } from '../pseudo.ts';

/** What learners' pages say, made of the English of the areas above. */
export function makeLearner(): Words {
	return pseudoAreas(englishAreas());
}
