/**
 * Whether one text becomes another by at most one insertion, deletion, replacement or swap of
 * neighbours (Damerau 1964), which is what a slip of the fingers does. Linear in the length.
 */
export function isOneSlipApart(a: string, b: string): boolean {
	if (Math.abs(a.length - b.length) > 1) return false;
	let from = 0;
	while (from < a.length && from < b.length && a[from] === b[from]) from++;
	let endA = a.length;
	let endB = b.length;
	while (endA > from && endB > from && a[endA - 1] === b[endB - 1]) {
		endA--;
		endB--;
	}
	const middleA = a.slice(from, endA);
	const middleB = b.slice(from, endB);
	if (middleA.length <= 1 && middleB.length <= 1) return true;
	return (
		middleA.length === 2 &&
		middleB.length === 2 &&
		middleA[0] === middleB[1] &&
		middleA[1] === middleB[0]
	);
}
