/** Names of the `name` table that a typesetter may read: family, and typographic family. */
const familyNameIds = new Set([1, 16]);

/**
 * A copy of a font (TTF or OTF) whose family is called `Rare` and a number, in as many letters as before, so that the
 * slices of one font can be asked one after the other. Returns the name it now bears.
 *
 * @throws Error when the font has no family name.
 */
export function renameFamily(font: Uint8Array, number: number): { family: string; bytes: Uint8Array } {
  const bytes = new Uint8Array(font);
  const view = new DataView(bytes.buffer);
  const table = findNameTable(view);
  const strings = table + view.getUint16(table + 4);
  let family = '';
  for (let record = 0; record < view.getUint16(table + 2); record++) {
    const at = table + 6 + 12 * record;
    if (!familyNameIds.has(view.getUint16(at + 6))) continue;
    const start = strings + view.getUint16(at + 10);
    const length = view.getUint16(at + 8);
    // Platform 1 (Macintosh) writes one byte a letter, the others UTF-16.
    const width = view.getUint16(at) === 1 ? 1 : 2;
    const name = `Rare${String(number).padStart(Math.max(1, length / width - 4), '0')}`;
    for (let index = 0; index < length / width; index++) {
      const code = name.charCodeAt(index);
      if (width === 1) view.setUint8(start + index, code);
      else view.setUint16(start + 2 * index, code);
    }
    if (family === '' && width === 2) family = name;
  }
  if (family === '') throw new Error('The font has no family name.');
  return { family, bytes };
}

function findNameTable(view: DataView): number {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + 16 * index;
    // The tag “name” in letters of ASCII.
    if (view.getUint32(record) === 0x6e616d65) return view.getUint32(record + 8);
  }
  throw new Error('The font has no table of names.');
}
