import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  ALL_FORMATS,
  BufferSource,
  BufferTarget,
  Conversion,
  Input,
  MkvOutputFormat,
  Output,
} from 'mediabunny';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bellTones } from '../../invent/bell-tones.ts';
import { filmOfFrames } from '../../invent/film-of-frames.ts';
import { blankVorbisComments } from './blank-vorbis-comments.ts';
import { cleanRecording } from './clean-recording.ts';
import { h264Film, phoneMarks } from './h264-film.fixture.ts';
import { inspectRecording } from './inspect-recording.ts';
import { readMovieDate } from './movie-date.ts';
import { findPosition } from './recording-tags.ts';
import type { PublishedEnding } from './recording.ts';

const owner = 'OWNER-7F3A';
let folder = '';
const made = {} as Record<'webm' | 'wav' | 'mp4' | 'mov', Uint8Array<ArrayBuffer>>;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'recordings-'));
  const frame = (grey: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" width="64" height="48"><rect width="64" height="48" fill="${grey}"/></svg>`;
  made.webm = await filmOfFrames({
    frames: ['#333', '#777', '#bbb'].map(frame),
    ...{ width: 64, height: 48, framesPerSecond: 1 },
    tags: { title: '雨', artist: owner, raw: { LOCATION: '+29.5630+106.5516/' } },
  });
  made.wav = bellTones({ strokes: [440], pace: 1, sampleRate: 8000, tags: { IART: owner } });
  made.mp4 = await h264Film('mp4');
  made.mov = await h264Film('mov');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a film or recording', () => {
  it('is known by its bytes, with its length, its size as shown, and what it says of itself', async () => {
    expect(await inspectRecording(made.mp4)).toEqual({
      ...{ kind: 'film', ending: 'mp4', duration: 1, width: 16, height: 32 },
      ...{ videoCodec: 'avc', audioCodec: undefined },
      tags: {
        date: '2019-04-05',
        title: undefined,
        creator: owner,
        position: { latitude: 29.563, longitude: 106.5516 },
      },
    });
    expect(await inspectRecording(made.mov)).toMatchObject({ kind: 'film', ending: 'mov' });
    expect(await inspectRecording(made.webm)).toMatchObject({
      ...{ kind: 'film', ending: 'webm', videoCodec: 'vp8', width: 64, height: 48 },
      tags: { title: '雨', creator: owner },
    });
    expect(await inspectRecording(made.wav)).toMatchObject({ kind: 'sound', ending: 'wav', duration: 1 });
  });

  it('is read from a file as from memory', async () => {
    const file = path.join(folder, 'named-wrongly.mp3');
    writeFileSync(file, made.webm);
    expect(await inspectRecording(file)).toEqual(await inspectRecording(made.webm));
  });

  it.each(['webm', 'wav', 'mp4', 'mov'] as const)('cut short is refused: %s', async (container) => {
    const whole = made[container];
    const cuts = [60, Math.floor(whole.length / 2), whole.length - 1].map((length) =>
      inspectRecording(whole.slice(0, length)),
    );
    const broken = { kind: 'refused', reason: 'broken', found: '' };
    expect(await Promise.all(cuts)).toEqual([broken, broken, broken]);
  });

  it('is refused where it is none, or of a kind that browsers do not play', async () => {
    const text = (words: string) => new Uint8Array(Buffer.from(words.padEnd(400), 'latin1'));
    const avi = text('RIFF\u0010\u0001\0\0AVI LIST');
    const matroska = await toMatroska(made.webm);
    const hevc = Uint8Array.from(made.mp4, (byte) => byte);
    const at = Buffer.from(hevc).indexOf('avc1', Buffer.from(hevc).indexOf('stsd'));
    hevc.set(Buffer.from('mp4v', 'latin1'), at);
    const found = [new Uint8Array(), text('not a film'), avi, matroska, hevc].map(inspectRecording);
    expect(await Promise.all(found)).toMatchObject([
      { kind: 'refused', reason: 'empty' },
      { kind: 'refused', reason: 'unknown' },
      { kind: 'refused', reason: 'container', found: 'AVI' },
      { kind: 'refused', reason: 'container', found: 'MKV' },
      { kind: 'refused', reason: 'codec' },
    ]);
  });
});

async function toMatroska(webm: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const input = new Input({ formats: ALL_FORMATS, source: new BufferSource(webm) });
  const output = new Output({ format: new MkvOutputFormat(), target: new BufferTarget() });
  await (await Conversion.init({ input, output })).execute();
  return new Uint8Array(output.target.buffer ?? new ArrayBuffer(0));
}

async function clean(container: keyof typeof made, ending: PublishedEnding) {
  const [master, target] = [path.join(folder, `master.${container}`), path.join(folder, `clean.${ending}`)];
  writeFileSync(master, made[container]);
  await cleanRecording(master, ending, target);
  return { bytes: readFileSync(target), inspection: await inspectRecording(target) };
}

describe('what goes out of a film or recording', () => {
  it.each([
    ['webm', 'webm'],
    ['wav', 'wav'],
    ['mp4', 'mp4'],
    ['mov', 'mp4'],
  ] as const)('holds no owner, device or place, and plays as before: %s', async (container, ending) => {
    const before = await inspectRecording(made[container]);
    const { bytes, inspection } = await clean(container, ending);
    const marks = [owner, '29.5630', ...Object.values(phoneMarks)];
    expect(marks.some((mark) => Buffer.from(made[container]).includes(mark))).toBe(true);
    expect(marks.filter((mark) => bytes.includes(mark))).toEqual([]);
    expect(inspection).toEqual({ ...before, ending, tags: expect.anything() });
    expect(inspection).toMatchObject({ tags: { title: undefined, creator: undefined, position: undefined } });
    // An MP4 is given the time of the build.
    expect(inspection).not.toMatchObject({ tags: { date: '2019-04-05' } });
  });

  it('has the head of an MP4 before its pictures, so that it plays while it comes', async () => {
    const { bytes } = await clean('mp4', 'mp4');
    expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
  });

  it('keeps no comments of a Vorbis track', () => {
    const head = (kind: number, text: string) => Buffer.from([kind, ...Buffer.from(`vorbis${text}`)]);
    const heads = [head(1, 'i'.repeat(23)), head(3, `${owner} `.repeat(60)), head(5, 'codebooks')];
    const lacing = [2, 30, 255, 255, heads[1]?.length === undefined ? 0 : heads[1].length - 510];
    const description = Uint8Array.from(Buffer.concat([Buffer.from(lacing), ...heads]));
    const config = { codec: 'vorbis', numberOfChannels: 1, sampleRate: 44_100, description };
    const cleaned = Buffer.from(blankVorbisComments(config).description as Uint8Array);
    expect(cleaned.includes(owner)).toBe(false);
    expect(cleaned.subarray(3, 33)).toEqual(heads[0]);
    expect(cleaned.subarray(-16)).toEqual(heads[2]);
  });
});

describe('the day of a film', () => {
  it('is that of its making in Beijing, where its tags have none', async () => {
    const file = Uint8Array.from(made.mp4);
    const head = Buffer.from(file.buffer).indexOf('mvhd') + 4;
    const madeAt = Date.parse('2018-12-31T23:30:00Z') / 1000 + 2_082_844_800;
    Buffer.from(file.buffer).writeUInt32BE(madeAt, head + 4);
    expect((await readMovieDate(file))?.toISOString()).toBe('2018-12-31T23:30:00.000Z');
    const untagged = Uint8Array.from(
      Buffer.from(file).toString('latin1').replaceAll('2019-04-05', '          '),
      (character) => character.charCodeAt(0),
    );
    expect(await inspectRecording(untagged)).toMatchObject({ tags: { date: '2019-01-01' } });
    expect(await inspectRecording(file)).toMatchObject({ tags: { date: '2019-04-05' } });
    expect(await readMovieDate(made.webm)).toBeUndefined();
  });
});

describe('the place that a telephone writes', () => {
  it('is read in text and behind the head of an atom', () => {
    const place = { latitude: 29.563, longitude: -106.5516 };
    expect(findPosition('+29.5630-106.5516+244.000/')).toEqual(place);
    expect(findPosition(Buffer.from('\0\x12\x15\xc7+29.5630-106.5516/', 'latin1'))).toEqual(place);
    expect(findPosition('重庆')).toBeUndefined();
  });
});
