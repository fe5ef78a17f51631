import { encode } from 'uqr';

/** Light modules around a code: ISO/IEC 18004 asks for four, and readers fail with fewer. */
const QUIET_ZONE = 4;

/** A QR code as a drawing: `size` modules wide and high with its quiet zone, dark ones in `path`. */
export type QrDrawing = { readonly size: number; readonly path: string };

/** The runs of dark modules of a row, as rectangles one module high. */
function rowPath(row: readonly boolean[], y: number): string {
	const starts = row.flatMap((dark, x) => (dark && !row[x - 1] ? [x] : []));
	return starts
		.map((start) => {
			const length = row.slice(start).indexOf(false);
			return `M${start} ${y}h${length}v1h-${length}z`;
		})
		.join('');
}

/**
 * The QR code of a text, one path in units of a module. Level M: up to 15 % of it may be unreadable,
 * as after a copying machine. The same text, the same drawing.
 */
export function drawQrCode(text: string): QrDrawing {
	const { size, data } = encode(text, { ecc: 'M', border: QUIET_ZONE });
	return { size, path: data.map(rowPath).join('') };
}
