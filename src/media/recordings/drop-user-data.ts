/** Kinds of messages in an H.264 stream that hold what their maker likes: text, date, place (Annex D). */
const ownTexts: ReadonlySet<number> = new Set([4, 5]);
const supplement = 6;

/**
 * For the packets of an H.264 track, each a row of units behind their lengths: drops supplements with texts of their
 * own. Cameras write date, device and place there.
 *
 * @param description the track's `avcC` record
 * @throws where there is none
 */
export function createUserDataFilter(
  description: AllowSharedBufferSource | undefined,
): (packet: Uint8Array) => Uint8Array {
  if (description === undefined) throw new Error('Its H.264 track does not say how its units are laid.');
  const record = ArrayBuffer.isView(description)
    ? new Uint8Array(description.buffer, description.byteOffset, description.byteLength)
    : new Uint8Array(description);
  const lengthBytes = ((record[4] ?? 3) & 3) + 1;
  return (packet) => {
    const units = readUnits(packet, lengthBytes);
    const kept = units.filter((unit) => !holdsOwnText(unit.subarray(lengthBytes)));
    return kept.length === units.length ? packet : new Uint8Array(Buffer.concat(kept));
  };
}

/** Units with their lengths before them. */
function readUnits(packet: Uint8Array, lengthBytes: number): Uint8Array[] {
  const units: Uint8Array[] = [];
  for (let at = 0; at + lengthBytes < packet.length;) {
    const length = Buffer.from(packet.subarray(at, at + lengthBytes)).readUIntBE(0, lengthBytes);
    units.push(packet.subarray(at, at + lengthBytes + length));
    at += lengthBytes + length;
  }
  return units;
}

/** Whether any message of a supplement is such a text; numbers of 255 and more are runs of 255s and a last byte. */
function holdsOwnText(unit: Uint8Array): boolean {
  if (((unit[0] ?? 0) & 31) !== supplement) return false;
  let at = 1;
  const next = () => {
    let value = 0;
    for (; unit[at] === 255; at += 1) value += 255;
    value += unit[at] ?? 0;
    at += 1;
    return value;
  };
  while (at + 2 < unit.length) {
    if (ownTexts.has(next())) return true;
    at += next();
  }
  return false;
}
