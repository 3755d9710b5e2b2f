import {
  BufferTarget,
  EncodedPacket,
  EncodedVideoPacketSource,
  MovOutputFormat,
  Mp4OutputFormat,
  Output,
} from 'mediabunny';

/** What a telephone writes beside the pictures. None of it may go out. */
export const phoneMarks = { owner: 'OWNER-7F3A', device: 'SERIAL-19C2', text: 'MDPM-TEXT-55D0' };

/**
 * A film of a second as a telephone makes it: H.264, turned by a quarter, with owner and place in its tags and a text of
 * the camera in every picture. Pictures are grey, 32 × 16 pixels, and not compressed (I_PCM), so that no encoder is
 * needed.
 */
export async function h264Film(container: 'mp4' | 'mov' = 'mp4'): Promise<Uint8Array<ArrayBuffer>> {
  const target = new BufferTarget();
  const format =
    container === 'mp4' ? new Mp4OutputFormat({ metadataFormat: 'mdta' }) : new MovOutputFormat();
  const output = new Output({ format, target });
  const source = new EncodedVideoPacketSource('avc');
  output.addVideoTrack(source, { rotation: 90, name: phoneMarks.device });
  output.setMetadataTags({
    artist: phoneMarks.owner,
    date: new Date('2019-04-05T02:00:00Z'),
    raw: { 'com.apple.quicktime.location.ISO6709': '+29.5630+106.5516+244.000/' },
  });
  await output.start();
  for (let index = 0; index < 4; index += 1) {
    const units = [supplement(phoneMarks.text), slice(60 + index * 40)];
    const data = new Uint8Array(Buffer.concat(units.map(withLength)));
    await source.add(new EncodedPacket(data, 'key', index / 4, 1 / 4), {
      decoderConfig: { codec: 'avc1.42C00A', codedWidth: 32, codedHeight: 16, description: avcRecord() },
    });
  }
  await output.finalize();
  return new Uint8Array(target.buffer ?? new ArrayBuffer(0));
}

/** Bits as text, with the two kinds of numbers that H.264 knows. */
const bits = (value: number, length: number) => value.toString(2).padStart(length, '0');
const golomb = (value: number) => {
  const text = (value + 1).toString(2);
  return '0'.repeat(text.length - 1) + text;
};
const unitOf = (header: number, content: string) =>
  Buffer.from([header, ...(content.match(/.{1,8}/gu) ?? []).map((byte) => parseInt(byte.padEnd(8, '0'), 2))]);

/** Baseline profile, level 1, two macroblocks side by side. */
const sequence = () =>
  unitOf(
    0x67,
    [
      bits(0x42c00a, 24),
      golomb(0),
      golomb(0),
      golomb(2),
      golomb(0),
      '0',
      golomb(1),
      golomb(0),
      '1100',
      '1',
    ].join(''),
  );
const picture = () =>
  unitOf(
    0x68,
    [
      golomb(0),
      golomb(0),
      '00',
      golomb(0),
      golomb(0),
      golomb(0),
      '000',
      golomb(0),
      golomb(0),
      golomb(0),
      '100',
      '1',
    ].join(''),
  );

function avcRecord(): Uint8Array {
  const [one, other] = [sequence(), picture()];
  const lengthOf = (unit: Buffer) => [unit.length >> 8, unit.length & 255];
  return Uint8Array.from([
    1,
    0x42,
    0xc0,
    0x0a,
    0xff,
    0xe1,
    ...lengthOf(one),
    ...one,
    1,
    ...lengthOf(other),
    ...other,
  ]);
}

/** An unregistered text (type 5) behind the 16 bytes of its maker. */
function supplement(text: string): Buffer {
  const payload = Buffer.concat([Buffer.alloc(16, 0x17), Buffer.from(text, 'latin1')]);
  return Buffer.concat([Buffer.from([6, 5, payload.length]), payload, Buffer.from([0x80])]);
}

/** A whole picture of one grey. */
function slice(grey: number): Buffer {
  const head = [golomb(0), golomb(7), golomb(0), bits(0, 4), golomb(0), '00', golomb(0), golomb(1)].join('');
  const samples = [...Array.from({ length: 256 }, () => grey), ...Array.from({ length: 128 }, () => 128)]
    .map((sample) => bits(sample, 8))
    .join('');
  const align = (text: string) => text.padEnd(Math.ceil(text.length / 8) * 8, '0');
  const blocks = [0, 1].reduce((text) => align(text + golomb(25)) + samples, head);
  return unitOf(0x65, `${blocks}1`);
}

function withLength(unit: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(unit.length);
  return Buffer.concat([length, unit]);
}
