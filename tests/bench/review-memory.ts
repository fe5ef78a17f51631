/** What a simulated learner holds of one fact. Days are counted with their fraction. */
export type FactMemory = {
	/** The chance, from 0 to 1, that the fact comes to mind on a day. */
	knownAt(day: number): number;
	/** The fact is met: it came to mind, or its explanation was read after it had not. */
	practise(day: number, cameToMind: boolean): void;
};

/** A law of forgetting. None of them is the schedule's own. */
export type MemoryModel = {
	readonly name: string;
	/** A memory with nothing in it. The two are deviates of the standard normal distribution; higher is easier. */
	begin(learner: number, fact: number): FactMemory;
};

const SECONDS_A_DAY = 86_400;

/**
 * Activation with decay that depends on activation: P. Pavlik & J. Anderson, Cognitive Science 29
 * (2005) 559–586. Each encounter leaves a trace of its own that decays by a power of time, the faster
 * the better the fact was known by then. `decayScale` to `pastPace` are their published values;
 * the rest is chosen so that after one explanation six of ten facts are known a day later.
 */
const ACTIVATION = {
	decayScale: 0.217,
	decayFloor: 0.177,
	threshold: -0.704,
	noise: 0.255,
	/** Between sittings time counts this much. */
	pastPace: 0.025,
	ease: 0.76,
	easeByLearner: 0.25,
	easeByFact: 0.35,
	/** What comes to mind leaves a stronger trace than what is read (Pavlik & Anderson 2008, their b). */
	strengthWhenRecalled: 1.5
} as const;

export const activation: MemoryModel = {
	name: 'activation (Pavlik & Anderson 2005)',
	begin(learner, fact) {
		const { decayScale, decayFloor, threshold, noise, pastPace } = ACTIVATION;
		const ease =
			ACTIVATION.ease + ACTIVATION.easeByLearner * learner + ACTIVATION.easeByFact * fact;
		const days: number[] = [];
		const decays: number[] = [];
		const strengths: number[] = [];
		let last = { day: Number.NaN, activation: -Infinity };
		const activationAt = (day: number): number => {
			if (last.day === day) return last.activation;
			let sum = 0;
			// An index, not an iterator: this is where the whole bench spends its time.
			for (let trace = 0; trace < days.length; trace++) {
				const age = Math.max(1, (day - (days[trace] ?? 0)) * SECONDS_A_DAY * pastPace);
				sum += (strengths[trace] ?? 0) * age ** -(decays[trace] ?? 0);
			}
			last = { day, activation: sum === 0 ? -Infinity : ease + Math.log(sum) };
			return last.activation;
		};
		return {
			knownAt: (day) => 1 / (1 + Math.exp((threshold - activationAt(day)) / noise)),
			practise(day, cameToMind) {
				decays.push(decayScale * Math.exp(activationAt(day)) + decayFloor);
				days.push(day);
				strengths.push(cameToMind ? ACTIVATION.strengthWhenRecalled : 1);
				last = { day: Number.NaN, activation: -Infinity };
			}
		};
	}
};

/**
 * The multiscale context model: M. Mozer, H. Pashler, N. Cepeda, R. Lindsey & E. Vul, NIPS 22 (2009).
 * Pools of strength that leak at different speeds; an encounter fills each pool by what the faster ones
 * lack, nine times as much when the fact came to mind. It predicts that growing gaps are best where
 * the activation model predicts shrinking ones (R. Lindsey and others, ICCM 2009).
 * The pools are chosen so that one explanation fades as it does in the activation model.
 */
const POOLS = {
	count: 10,
	fastestDays: 0.45,
	slower: 2.4,
	weightOfSlower: 0.65,
	fillWhenRecalled: 9,
	paceByLearner: 0.7,
	paceByFact: 1
} as const;

const poolWeights = Array.from(
	{ length: POOLS.count },
	(_, index) => POOLS.weightOfSlower ** index
);
const wholeWeight = poolWeights.reduce((sum, weight) => sum + weight, 0);

export const pools: MemoryModel = {
	name: 'pools (Mozer and others 2009)',
	begin(learner, fact) {
		const pace = Math.exp(POOLS.paceByLearner * learner + POOLS.paceByFact * fact);
		const rates = poolWeights.map(
			(_, index) => 1 / (POOLS.fastestDays * POOLS.slower ** index * pace)
		);
		const levels = new Float64Array(POOLS.count);
		let asOf = 0;
		const levelAt = (index: number, day: number) =>
			(levels[index] ?? 0) * Math.exp((asOf - day) * (rates[index] ?? 1));
		return {
			knownAt(day) {
				let filled = 0;
				for (let index = 0; index < POOLS.count; index++) {
					filled += levelAt(index, day) * (poolWeights[index] ?? 0);
				}
				return Math.min(1, filled / wholeWeight);
			},
			practise(day, cameToMind) {
				const fill = cameToMind ? POOLS.fillWhenRecalled : 1;
				let filled = 0;
				let weight = 0;
				for (let index = 0; index < POOLS.count; index++) {
					const level = levelAt(index, day);
					filled += level * (poolWeights[index] ?? 0);
					weight += poolWeights[index] ?? 0;
					levels[index] = level + fill * Math.max(0, 1 - filled / weight);
				}
				asOf = day;
			}
		};
	}
};
