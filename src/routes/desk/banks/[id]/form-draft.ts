/** What was typed into a form and could not be saved yet, kept in this browser until it is. */
export class FormDraft {
	readonly #key: string;

	constructor(name: string) {
		this.#key = `newsproof-draft:${name}`;
	}

	/** Keeps what stands in the form. */
	keep(data: FormData) {
		const fields = [...data].filter(
			([name, value]) => name !== 'base' && typeof value === 'string'
		);
		try {
			localStorage.setItem(this.#key, JSON.stringify(fields));
		} catch {
			// No room, or none given: then only the server keeps it.
		}
	}

	drop() {
		try {
			localStorage.removeItem(this.#key);
		} catch {
			// Nothing was kept.
		}
	}

	/** Puts what was kept into the fields that are there. Whether there was anything. */
	restore(form: HTMLFormElement): boolean {
		const kept = this.#read();
		if (kept.length === 0) return false;
		for (const field of form.elements) {
			const values = kept.flatMap(([name, value]) =>
				'name' in field && name === field.name ? [value] : []
			);
			if (field instanceof HTMLInputElement && /^(?:radio|checkbox)$/u.test(field.type)) {
				field.checked = values.includes(field.value);
			} else if (
				(field instanceof HTMLInputElement && field.type !== 'hidden') ||
				field instanceof HTMLTextAreaElement ||
				field instanceof HTMLSelectElement
			) {
				if (values[0] !== undefined) field.value = values[0];
			}
		}
		return true;
	}

	#read(): readonly (readonly [name: string, value: string])[] {
		try {
			const kept: unknown = JSON.parse(localStorage.getItem(this.#key) ?? '[]');
			return Array.isArray(kept)
				? kept
						.filter((entry) => Array.isArray(entry) && entry.length === 2)
						.map(([name, value]) => [String(name), String(value)])
				: [];
		} catch {
			return [];
		}
	}
}
