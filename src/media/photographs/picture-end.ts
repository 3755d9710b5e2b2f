const startOfScan = 0xda;
const endOfImage = 0xd9;
const pngEnd = Buffer.from('IEND', 'latin1');

/**
 * How many bytes belong to the picture; what follows is no part of it. Undefined where the format has no end that can be
 * told (TIFF), or where it is not found.
 */
export function findPictureEnd(
  bytes: Uint8Array,
  format: 'jpeg' | 'png' | 'webp' | 'tiff',
): number | undefined {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (format) {
    case 'jpeg':
      return findJpegEnd(buffer);
    case 'png':
      return findPngEnd(buffer);
    case 'webp':
      return buffer.length < 12 ? undefined : Math.min(buffer.length, 8 + evenUp(buffer.readUInt32LE(4)));
    case 'tiff':
      return undefined;
  }
}

/** RIFF pads what it holds to an even length. */
function evenUp(length: number): number {
  return length + (length % 2);
}

/** Walks the segments; what is coded after a start of scan goes on to the next marker that is none of its own. */
function findJpegEnd(buffer: Buffer): number | undefined {
  let at = 2;
  while (at + 1 < buffer.length) {
    if (buffer[at] !== 0xff) return undefined;
    const marker = buffer[at + 1] ?? 0;
    if (marker === endOfImage) return at + 2;
    if (marker === 0xff) at += 1;
    else if (isAlone(marker)) at += 2;
    else if (at + 4 > buffer.length) return undefined;
    else {
      at += 2 + buffer.readUInt16BE(at + 2);
      if (marker === startOfScan) at = skipScan(buffer, at);
    }
  }
  return undefined;
}

/** Markers without a length: TEM, the restarts, and the start of the image. */
function isAlone(marker: number): boolean {
  return marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
}

function skipScan(buffer: Buffer, from: number): number {
  let at = buffer.indexOf(0xff, from);
  while (at !== -1) {
    const next = buffer[at + 1] ?? 0;
    const isCoded = next === 0x00 || next === 0xff || (next >= 0xd0 && next <= 0xd7);
    if (!isCoded) return at;
    at = buffer.indexOf(0xff, at + (next === 0xff ? 1 : 2));
  }
  return buffer.length;
}

function findPngEnd(buffer: Buffer): number | undefined {
  let at = 8;
  while (at + 12 <= buffer.length) {
    const next = at + 12 + buffer.readUInt32BE(at);
    if (buffer.subarray(at + 4, at + 8).equals(pngEnd)) return next;
    at = next;
  }
  return undefined;
}
