declare global {
	namespace App {
		type Locals = { readonly learnerId: string | undefined };
	}
}

export {};
