/** The letter in an option's box: A for the first. It is also the key that selects it. */
export function letterOf(index: number): string {
	return String.fromCharCode('A'.charCodeAt(0) + index);
}
