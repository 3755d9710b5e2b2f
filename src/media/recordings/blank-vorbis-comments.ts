/** Vendor and list of comments, both empty, and the bit that ends the packet (Vorbis I, section 5.2.1). */
const noComments = Uint8Array.from([3, ...Buffer.from('vorbis', 'latin1'), 0, 0, 0, 0, 0, 0, 0, 0, 1]);

/**
 * Vorbis keeps titles and owner in the second of the three heads that the decoder asks for, so that they travel with the
 * sound into any container.
 *
 * @throws where the heads are not laced as Matroska lays down
 */
export function blankVorbisComments(config: AudioDecoderConfig): AudioDecoderConfig {
  const { description } = config;
  if (description === undefined) throw new Error('Its Vorbis track has no heads.');
  const bytes = toBytes(description);
  const [identification, comments] = readLengths(bytes);
  const start = 1 + lace(identification).length + lace(comments).length;
  const setup = bytes.subarray(start + identification + comments);
  if (bytes[0] !== 2 || setup[0] !== 5) throw new Error('The heads of its Vorbis track can’t be read.');
  return {
    ...config,
    description: Uint8Array.from([
      2,
      ...lace(identification),
      ...lace(noComments.length),
      ...bytes.subarray(start, start + identification),
      ...noComments,
      ...setup,
    ]),
  };
}

function toBytes(source: AllowSharedBufferSource): Uint8Array {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
}

/** Lengths of the first two heads, each a run of 255s and a last byte. */
function readLengths(bytes: Uint8Array): [number, number] {
  let at = 1;
  const next = () => {
    let length = 0;
    for (; bytes[at] === 255; at += 1) length += 255;
    length += bytes[at] ?? 0;
    at += 1;
    return length;
  };
  return [next(), next()];
}

function lace(length: number): number[] {
  return [...Array.from({ length: Math.floor(length / 255) }, () => 255), length % 255];
}
