/** Bytes that a sheet has when Excel saved it as something else than "CSV UTF-8". */

let gbkCodes: Map<string, [number, number]> | undefined;

/** Every two-byte code of GBK by its character, found by decoding them all. */
function readGbkCodes(): Map<string, [number, number]> {
  const decoder = new TextDecoder('gbk');
  const codes = new Map<string, [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (trail !== 0x7f) codes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
    }
  }
  return codes;
}

/** Writes `?` for what GBK lacks, as Excel does. */
export function toGbk(text: string): Uint8Array {
  gbkCodes ??= readGbkCodes();
  const bytes: number[] = [];
  for (const character of text.replace('\uFEFF', '')) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes.push(code);
    else bytes.push(...(gbkCodes.get(character) ?? [0x3f]));
  }
  return new Uint8Array(bytes);
}

export function toUtf16(text: string): Uint8Array {
  const bytes: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    bytes.push(unit & 0xff, unit >> 8);
  }
  return new Uint8Array(bytes);
}

/** The text in UTF-8 with one byte pushed in before the first `sign`. */
export function withByteBefore(text: string, sign: string, byte: number): Uint8Array {
  const at = text.indexOf(sign);
  const encoder = new TextEncoder();
  return new Uint8Array([...encoder.encode(text.slice(0, at)), byte, ...encoder.encode(text.slice(at))]);
}
