import { RecentMap } from '../recent-map.ts';
import { drawQuizPicture, type PictureWords } from './draw-quiz-picture.ts';
import { loadPictureType, type PictureType } from './picture-type.ts';
import { rasterise } from './rasterise.ts';

/** Of some 60 kB each. */
const MOST_PICTURES = 100;

/** Draws the pictures of quizzes, one at a time, and keeps those asked for lately. */
export class QuizPictures {
	readonly #pictures = new RecentMap<string, Promise<Uint8Array>>(MOST_PICTURES);
	#type: Promise<PictureType> | undefined;
	#last: Promise<unknown> = Promise.resolve();

	/** A PNG. `key` names what never changes: a picture is drawn once for it, for however many ask at once. */
	picture(key: string, words: PictureWords): Promise<Uint8Array> {
		const known = this.#pictures.get(key);
		if (known) return known;
		const drawn = this.#last.then(() => this.#draw(words));
		this.#last = drawn.catch(() => undefined);
		this.#pictures.set(key, drawn);
		drawn.catch(() => this.#pictures.delete(key));
		return drawn;
	}

	async #draw(words: PictureWords): Promise<Uint8Array> {
		this.#type ??= loadPictureType();
		return rasterise(drawQuizPicture(await this.#type, words));
	}
}
