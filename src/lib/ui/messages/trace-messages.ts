import { describeTrace, explainThinBank, summariseTrace } from '../../core/bank/trace-messages.ts';
import { catalogue } from './catalogue.ts';

const english = {
	sections: describeTrace,
	summary: summariseTrace,
	thin: explainThinBank
} as const;

export type TraceEnglish = {
	readonly [Name in keyof typeof english]: (
		trace: Parameters<typeof summariseTrace>[0]
	) => ReturnType<(typeof english)[Name]>;
};

/** How a bank came about, in words: in English those of the command line. */
export const traceMessages = catalogue<TraceEnglish>('trace', english);
