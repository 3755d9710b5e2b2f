/**
 * A PNG with a palette for pictures in shades of one ramp (ink to paper) and one pure accent. A general quantiser
 * costs 35 ms for what is a look-up here: the green channel tells a shade's place on the ramp.
 */
import { crc32, deflateSync } from 'node:zlib';

export interface RawPicture {
  /** Red, green, blue; three bytes a pixel. */
  pixels: Uint8Array;
  width: number;
  height: number;
}

/** The accent's pixels must be pure, without smoothed edges; `accent` is `#RRGGBB`. */
export function toIndexedPng({ pixels, width, height }: RawPicture, accent: string): Uint8Array {
  const accentColour = parseInt(accent.slice(1), 16);
  const palette = new Uint8Array(256 * 3);
  const isUsed = new Uint8Array(256);
  // The accent takes a place that no shade between paper and ink can have.
  const accentIndex = 0;
  palette.set([accentColour >> 16, (accentColour >> 8) & 255, accentColour & 255], 0);
  const rows = new Uint8Array(height * (width + 1));
  let from = 0;
  for (let row = 0; row < height; row++) {
    const start = row * (width + 1) + 1;
    for (let column = 0; column < width; column++, from += 3) {
      const red = pixels[from] ?? 0;
      const green = pixels[from + 1] ?? 0;
      const blue = pixels[from + 2] ?? 0;
      const isAccent = ((red << 16) | (green << 8) | blue) === accentColour;
      const index = isAccent ? accentIndex : Math.max(1, green);
      if (!isAccent && isUsed[index] === 0) {
        isUsed[index] = 1;
        palette.set([red, green, blue], index * 3);
      }
      rows[start + column] = index;
    }
  }
  return joinChunks(width, height, palette, deflateSync(rows, { level: 7 }));
}

function joinChunks(width: number, height: number, palette: Uint8Array, data: Uint8Array): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Eight bits a pixel, colours from the palette, no interlacing.
  header.set([8, 3, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = [
    toChunk('IHDR', header),
    toChunk('PLTE', palette),
    toChunk('IDAT', data),
    toChunk('IEND', Buffer.alloc(0)),
  ];
  return Buffer.concat([signature, ...chunks]);
}

function toChunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
