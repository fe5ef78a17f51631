import '../article-reading-messages.ts';
import '../assignment-messages.ts';
import '../correction-messages.ts';
import '../desk-messages.ts';
import '../drawing-page-messages.ts';
import '../finding-messages.ts';
import '../print-messages.ts';
import '../request-messages.ts';
import '../results-messages.ts';
import '../set-messages.ts';
import '../trace-messages.ts';
import '../workspace-messages.ts';
import { englishAreas, type Words } from '../catalogue.ts';
import { pseudoAreas } from '../pseudo.ts';

/** What teachers' pages say, made of the English of the areas above and of learners'. */
export function makeTeacher(): Words {
	return pseudoAreas(englishAreas());
}
