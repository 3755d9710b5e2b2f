import { encode } from 'uqr';

export interface QrCode {
  /** Draw with `fill="none" stroke="currentColor"` and the default stroke width of 1. */
  path: string;
  /** Modules a side, without the quiet zone. */
  size: number;
  /** The code and its quiet zone of four modules; rows run along whole numbers of y. */
  viewBox: string;
}

const quietZone = 4;

/**
 * ISO/IEC 18004 lets an encoder try all eight masks and keep the one that reads best; that is nine tenths of the work.
 * For web addresses mask 2 (vertical stripes) is the best of the eight or within a few per cent of it, whatever the
 * host and the kind of id, and every reader accepts any mask.
 */
const maskPattern = 2;

/** The QR code of a web address at error level M, as one stroked path. */
export function qrPath(text: string): QrCode {
  const { data, size } = encode(text, { ecc: 'M', boostEcc: false, border: 0, maskPattern });
  const side = size + 2 * quietZone;
  return {
    path: data.map(toRow).join(''),
    size,
    viewBox: `${-quietZone} ${-quietZone - 0.5} ${side} ${side}`,
  };
}

/** `M0 4h7m2 0h1`: one line a run of dark modules. */
function toRow(modules: readonly boolean[], row: number): string {
  let path = '';
  let end = 0;
  for (let start = modules.indexOf(true); start !== -1; start = modules.indexOf(true, end)) {
    path += path === '' ? `M${start} ${row}` : `m${start - end} 0`;
    const light = modules.indexOf(false, start);
    end = light === -1 ? modules.length : light;
    path += `h${end - start}`;
  }
  return path;
}
