import { toCreditExif } from './credit-exif.ts';
import { toCreditXmp } from './credit-xmp.ts';
import { toWritable, type PictureCredit } from './picture-credit.ts';

const app0 = 0xffe0;
const app1 = 0xffe1;

/**
 * Writes whose a picture is into its file, as Exif and XMP; the picture itself stays as it is, bit for bit. `jpeg` is a
 * version of our own making, which has no metadata yet.
 */
export function writeCredit(jpeg: Uint8Array, credit: PictureCredit): Uint8Array {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  if (bytes.length < 4 || bytes.readUInt16BE(0) !== 0xffd8) {
    throw new Error('Credits are written into JPEG files, and this is none.');
  }
  const writable = toWritable(credit);
  const start = endOfJfif(bytes);
  return Buffer.concat([
    bytes.subarray(0, start),
    toSegment('Exif\0\0', toCreditExif(writable)),
    toSegment('http://ns.adobe.com/xap/1.0/\0', Buffer.from(toCreditXmp(writable))),
    bytes.subarray(start),
  ]);
}

/** JFIF wants its own segment before all others. */
function endOfJfif(bytes: Buffer): number {
  return bytes.readUInt16BE(2) === app0 ? 4 + bytes.readUInt16BE(4) : 2;
}

function toSegment(name: string, body: Uint8Array): Buffer {
  const payload = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const head = Buffer.alloc(4);
  head.writeUInt16BE(app1);
  head.writeUInt16BE(payload.length + 2, 2);
  return Buffer.concat([head, payload]);
}
