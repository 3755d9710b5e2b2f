/** The same archive as if all its parts were written at the start of 1980, so that equal parts give equal bytes. */
export function withoutZipTimes(archive: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(archive);
  const view = new DataView(bytes.buffer);
  const end = findEnd(view);
  let at = view.getUint32(end + field.directory, true);
  for (let left = view.getUint16(end + field.entries, true); left > 0; left--) {
    if (view.getUint32(at, true) !== mark.entry) throw new Error('The archive has a broken directory.');
    view.setUint32(at + field.entryTime, start, true);
    view.setUint32(view.getUint32(at + field.partAt, true) + field.partTime, start, true);
    at += field.entryLength + lengthsAt(view, at + field.nameLength);
  }
  return bytes;
}

/** Signatures and offsets of the zip format (APPNOTE 4.3). */
const mark = { end: 0x06054b50, entry: 0x02014b50 };
const field = {
  entries: 10,
  directory: 16,
  entryTime: 12,
  nameLength: 28,
  partAt: 42,
  entryLength: 46,
  partTime: 10,
};
/** 1 January 1980, midnight: the earliest that the format can say. */
const start = 0x00210000;
const endLength = 22;

function findEnd(view: DataView): number {
  for (let at = view.byteLength - endLength; at >= 0; at--) {
    if (view.getUint32(at, true) === mark.end) return at;
  }
  throw new Error('The archive has no directory.');
}

/** Name, further fields and remark of an entry, whose lengths stand one after the other. */
function lengthsAt(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint16(at + 2, true) + view.getUint16(at + 4, true);
}
