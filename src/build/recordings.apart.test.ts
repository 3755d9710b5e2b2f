import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { archiveOf } from '../../tests/support/archive-of.ts';
import { bellTones } from '../invent/bell-tones.ts';
import { Masters, manifestFile } from '../media/masters/masters.ts';
import { prepareRecordings } from './recordings.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'recordings-'));
  mkdirSync(path.join(folder, 'content/media/files'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const master = (file: string) => path.join(folder, 'content/media/files', file);
const wav = (hertz = 440) =>
  bellTones({ strokes: [hertz], pace: 1, sampleRate: 8000, tags: { IART: 'OWNER-7F3A' } });

async function prepare(rows: readonly Record<string, string>[]) {
  const shown = { caption: '钟声', rights: '可以发布', kind: '录音' };
  const warnings: string[] = [];
  const recordings = await prepareRecordings(
    archiveOf({ media: rows.map((row) => ({ ...shown, ...row })) }),
    {
      masters: new Masters({ content: path.join(folder, 'content') }),
      cacheDir: path.join(folder, 'cache'),
      warn: (message) => warnings.push(message),
    },
  );
  const out = path.join(folder, 'out');
  recordings.copyTo(out);
  const written = existsSync(path.join(out, 'media')) ? readdirSync(path.join(out, 'media')).sort() : [];
  return {
    facts: recordings.facts,
    warnings,
    written,
    read: (file: string) => readFileSync(path.join(out, 'media', file)),
  };
}

describe('the films and recordings of the site', () => {
  it('go out cleaned under their ids, with captions that hold no remarks', async () => {
    writeFileSync(master('tape.wav'), wav());
    writeFileSync(
      master('tape.vtt'),
      'WEBVTT\n\nNOTE 电话见登记簿\n\n00:00.000 --> 00:01.000\n<v 讲述人>钟声。\n',
    );
    const { facts, warnings, written, read } = await prepare([
      { id: 'm-2', file: 'tape.wav', captions: 'tape.vtt' },
    ]);
    expect(written).toEqual(['m-2.vtt', 'm-2.wav']);
    expect(read('m-2.wav').includes('OWNER-7F3A')).toBe(false);
    expect(read('m-2.vtt').toString()).toBe('WEBVTT\n\n00:00:00.000 --> 00:00:01.000\n<v 讲述人>钟声。\n');
    expect(facts.get('m-2')).toMatchObject({
      published: { kind: 'sound', ending: 'wav', duration: 1, hasSound: true },
      cues: [{ start: 0, end: 1, text: '钟声。', speaker: '讲述人' }],
    });
    expect(warnings).toEqual([]);
  });

  it('are made once: the cache knows them by their bytes, under any name', async () => {
    writeFileSync(master('a.wav'), wav());
    await prepare([{ id: 'm-2', file: 'a.wav' }]);
    const cache = path.join(folder, 'cache/recordings');
    const [file = ''] = readdirSync(cache).filter((name) => name.endsWith('.wav'));
    const { ino } = statSync(path.join(cache, file));
    renameSync(master('a.wav'), master('b.wav'));
    const { written } = await prepare([{ id: 'm-3', file: 'b.wav' }]);
    expect(written).toContain('m-3.wav');
    expect(readdirSync(cache)).toHaveLength(2);
    expect(statSync(path.join(cache, file)).ino).toBe(ino);
  });

  it('are told by name where they are missing, outside, no recordings, or without their captions', async () => {
    writeFileSync(master('text.wav'), '不是录音');
    writeFileSync(master('sound.wav'), wav());
    const { facts, warnings } = await prepare([
      { id: 'm-2', file: 'gone.wav' },
      { id: 'm-3', file: '../../../../etc/passwd.wav' },
      { id: 'm-4', file: 'text.wav' },
      { id: 'm-5', file: 'sound.wav', captions: 'gone.vtt' },
    ]);
    expect(warnings.map((said) => /m-\d（|m-\d 的/u.exec(said)?.[0])).toEqual([
      'm-2（',
      'm-3 的',
      'm-4（',
      'm-5 的',
    ]);
    expect([...facts.values()].map(({ published }) => published !== undefined)).toEqual([
      false,
      false,
      false,
      true,
    ]);
  });

  it('that are changed or missing are served as the manifest knew them, where they were made before', async () => {
    writeFileSync(master('a.wav'), wav());
    await prepare([{ id: 'm-2', file: 'a.wav' }]);
    const hash = createHash('sha256').update(wav()).digest('hex');
    writeFileSync(path.join(folder, 'content', manifestFile), `${hash}  a.wav\n`);
    writeFileSync(master('a.wav'), wav(220));
    const changed = await prepare([{ id: 'm-2', file: 'a.wav' }]);
    rmSync(master('a.wav'));
    const missing = await prepare([{ id: 'm-2', file: 'a.wav' }]);
    for (const { warnings, facts, written } of [changed, missing]) {
      expect(warnings).toHaveLength(1);
      expect(facts.get('m-2')?.published?.duration).toBe(1);
      expect(written).toEqual(['m-2.wav']);
    }
    expect(changed.warnings[0]).toContain('校验值');
  });

  it('leave nothing half made: a draft that was interrupted is not taken for whole', async () => {
    writeFileSync(master('a.wav'), wav());
    const cache = path.join(folder, 'cache/recordings');
    mkdirSync(cache, { recursive: true });
    const hash = createHash('sha256').update(wav()).digest('hex');
    writeFileSync(path.join(cache, `1-${hash}.wav`), 'half');
    const { read } = await prepare([{ id: 'm-2', file: 'a.wav' }]);
    expect(read('m-2.wav').length).toBeGreaterThan(8000);
  });
});
