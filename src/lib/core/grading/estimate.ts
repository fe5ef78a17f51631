/** A range that holds the true value in 95 of 100 samples like this one. */
export type Interval = { readonly low: number; readonly high: number };

/** A statistic of `n` learners. `interval` is absent where none can be computed. */
export type Estimate = {
	readonly value: number;
	readonly n: number;
	readonly interval?: Interval;
};

/** The 97.5 % point of the standard normal distribution: two-sided intervals of 95 %. */
export const Z_95 = 1.959963984540054;
