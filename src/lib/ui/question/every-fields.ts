import ClozeFields from './kinds/ClozeFields.svelte';
import EvidenceFields from './kinds/EvidenceFields.svelte';
import MatchFields from './kinds/MatchFields.svelte';
import OrderFields from './kinds/OrderFields.svelte';
import { supplyFields } from './scarcer-fields.ts';

// A page that may draw any question imports this; a first question of a common kind does without.
supplyFields({
	cloze: ClozeFields,
	evidence: EvidenceFields,
	match: MatchFields,
	order: OrderFields
});
