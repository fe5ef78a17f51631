/** Drawn on a grid of 24. `solid` is filled, the rest is a stroke. */
type Drawing = { readonly stroke?: string; readonly solid?: string };

const CIRCLE = 'M12 2.500a9.5 9.5 0 1 0 0 19 9.5 9.5 0 0 0 0-19z';

/** Each state has a shape of its own: a full disc, a half disc, a lozenge, a ring. */
export const ICONS = {
	right: {
		solid: `${CIRCLE}M10.6 17.200l8-9.3-1.9-1.6-6.3 7.4-3.1-3-1.7 1.800z`
	},
	wrong: {
		solid:
			'M12 1.200L22.8 12 12 22.8 1.2 12zM8.3 10.100l1.9 1.9-1.9 1.9 1.8 1.8 1.9-1.9 1.9 1.9 1.8-1.8-1.9-1.9 1.9-1.9-1.8-1.8-1.9 1.9-1.9-1.900z'
	},
	partly: { stroke: CIRCLE, solid: 'M12 2.500a9.5 9.5 0 0 0 0 19z' },
	unanswered: {
		stroke:
			'M12 2.500a9.5 9.5 0 0 1 6.7 2.800M21.5 12a9.5 9.5 0 0 1-2.8 6.700M12 21.500a9.5 9.5 0 0 1-6.7-2.800M2.5 12a9.5 9.5 0 0 1 2.8-6.7'
	},
	missed: { stroke: `${CIRCLE}M7.5 12.200l3 3 6-6.7` },
	withheld: { stroke: 'M5 3.500h11l3.5 3.500v13.500H5zM8.5 3.500v5h6v-5M8.5 20v-6h7v6' },
	answered: { solid: 'M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12z' },
	open: { stroke: 'M12 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12z' },
	dropped: { stroke: 'M5 12h14' },
	share: { stroke: 'M12 15V3M7.5 7.500L12 3l4.5 4.500M8 11H5v10h14V11h-3' },
	flag: { stroke: 'M6 22V3', solid: 'M6 3h13l-3.5 5 3.5 5H6z' },
	hint: {
		stroke: 'M9 18h6M10 21h4M9 15.500c0-2-3-3.2-3-6.700a6 6 0 0 1 12 0c0 3.5-3 4.7-3 6.700z'
	},
	quote: {
		solid:
			'M4 18c-1.3-1-2-2.6-2-4.500C2 9.5 4.8 6.3 9 5l.9 1.800C7.5 8 6.3 9.6 6.2 11c2.2 0 3.8 1.5 3.8 3.600C10 16.9 8.4 18.5 6.2 18.5 5.4 18.5 4.6 18.4 4 18zm12 0c-1.3-1-2-2.6-2-4.5 0-4 2.8-7.2 7-8.500l.9 1.800c-2.4 1.2-3.6 2.8-3.7 4.2 2.2 0 3.8 1.5 3.8 3.6 0 2.3-1.6 3.9-3.8 3.9-.8 0-1.6-.1-2.2-.5z'
	},
	proof: { stroke: 'M4 12.500l5.5 5.500L20.5 5.5' },
	clock: { stroke: `${CIRCLE}M12 6.500V12l4 2.5` },
	pause: { solid: 'M6 4h4.500v16H6zM13.5 4H18v16h-4.500z' },
	play: { solid: 'M6 3.500L20 12 6 20.500z' },
	arrow: { stroke: 'M3 12h17M13.5 5.500L20 12l-6.5 6.5' },
	up: { stroke: 'M12 20V4.500M5.5 11L12 4.500l6.5 6.5' },
	down: { stroke: 'M12 4v15.500M5.5 13l6.5 6.5 6.5-6.5' },
	close: { stroke: 'M5 5l14 14M19 5L5 19' },
	device: { stroke: 'M6.5 2.500h11v19h-11zM10.500 18h3' },
	copy: { stroke: 'M8.5 8.500h12v12h-12zM15.5 8.500v-5h-12v12h5' },
	keyboard: { stroke: 'M2.5 6h19v12h-19zM6 10h1M10 10h1M14 10h1M18 10h.500M7 14.500h10' },
	notebook: {
		stroke: 'M6.5 2.500h13v19h-13zM3.5 7h5M3.5 12h5M3.5 17h5M13 2.500v8l2.300-2 2.200 2v-8'
	},
	marker: { stroke: 'M15.5 3l5.5 5.500L11 18.500l-6 .5.5-6zM12 6.500l5.500 5.500M3 22h18' },
	home: { stroke: 'M3 11l9-8 9 8M5.500 9v12h13V9M10 21v-6h4v6' },
	article: { stroke: 'M4 3.500h16v17H4zM7.5 8h9M7.5 12h9M7.5 16h5' }
} as const satisfies Readonly<Record<string, Drawing>>;

export type IconName = keyof typeof ICONS;
