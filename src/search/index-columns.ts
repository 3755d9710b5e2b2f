/**
 * The bytes of index files: columns, each compressed by itself where the writer finds that shorter, in one zlib stream.
 * Here is what reader and writer share; compressing is the writer's (`writing/write-index-file.ts`).
 */

const textEncoder = new TextEncoder();
const textDecoder = new TextDecoder();

export function toTextColumn(text: string): Uint8Array {
  return textEncoder.encode(text);
}

export function readTextColumn(column: Uint8Array): string {
  return textDecoder.decode(column);
}

/** Numbers of 0 to 65,535 as two columns, low bytes and high bytes: high bytes repeat and cost next to nothing. */
export function toWideColumns(values: readonly number[]): [Uint8Array, Uint8Array] {
  const low = new Uint8Array(values.length);
  const high = new Uint8Array(values.length);
  for (let position = 0; position < values.length; position += 1) {
    const value = values[position] ?? 0;
    low[position] = value & 255;
    high[position] = value >> 8;
  }
  return [low, high];
}

export function readWideColumns(low: Uint8Array, high: Uint8Array): number[] {
  return Array.from(low, (byte, position) => byte | ((high[position] ?? 0) << 8));
}

/** How many columns there are and how long each is, in front, each number as seven bits a byte. */
export function toColumnHead(columns: readonly Uint8Array[]): Uint8Array {
  const bytes: number[] = [];
  for (const number of [columns.length, ...columns.map(({ length }) => length)]) {
    let rest = number;
    while (rest > 127) {
      bytes.push((rest & 127) | 128);
      rest >>>= 7;
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** Reads the columns of an inflated file, one after the other. Throws where the file is cut short. */
export class ColumnReader {
  readonly #bytes: Uint8Array;
  readonly #lengths: number[] = [];
  #position = 0;
  #next = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
    const count = this.#readNumber();
    for (let column = 0; column < count; column += 1) this.#lengths.push(this.#readNumber());
    const expected = this.#lengths.reduce((sum, length) => sum + length, this.#position);
    if (expected !== bytes.length) throw new Error('The index file is cut short or damaged.');
  }

  #readNumber(): number {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.#bytes[this.#position] ?? 0;
      this.#position += 1;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  }

  bytes(): Uint8Array {
    const length = this.#lengths[this.#next] ?? 0;
    const start = this.#position;
    this.#next += 1;
    this.#position += length;
    return this.#bytes.subarray(start, start + length);
  }

  text(): string {
    return readTextColumn(this.bytes());
  }

  wide(): number[] {
    const low = this.bytes();
    return readWideColumns(low, this.bytes());
  }
}

/** Two columns of syllables and one of tones. */
export function readReadings(reader: ColumnReader): { syllable: number; tone: number }[] {
  const syllables = reader.wide();
  const tones = reader.bytes();
  return syllables.map((syllable, reading) => ({ syllable, tone: tones[reading] ?? 0 }));
}

/** Cuts a list into one of each length. */
export function takeLists<Item>(lengths: Uint8Array, items: readonly Item[]): Item[][] {
  let next = 0;
  return Array.from(lengths, (length) => {
    next += length;
    return items.slice(next - length, next);
  });
}
