import { encode } from 'uqr';
import { makeShape, setAttributes } from './make-element.ts';

/** ISO/IEC 18004 asks for four free modules around a code. */
const quietZone = 4;

/** Draws the QR code of an address as `media/qr-code.ts` does: strokes along whole numbers of y. */
export function drawCode(svg: Element, address: string): void {
  // One mask is as good as another to readers; to name one spares the trial of all eight.
  const { data, size } = encode(address, { ecc: 'M', boostEcc: false, border: 0, maskPattern: 2 });
  const path = data.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1` : ''))).join('');
  const side = size + 2 * quietZone;
  setAttributes(svg, { viewBox: `${-quietZone} ${-quietZone - 0.5} ${side} ${side}` });
  svg.replaceChildren(makeShape('path', { d: path }));
}
