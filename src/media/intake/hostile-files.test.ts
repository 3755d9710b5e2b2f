import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeHostileFiles, type HostileFiles } from './hostile-files.fixture.ts';
import { writeIntakeReport } from '../../views/intake/write-intake-report.ts';
import { IntakePlace } from './intake-place.fixture.ts';
import { toKeptName } from './given-text.ts';
import type { AddedFile, FileOutcome, IntakeResult } from './outcome.ts';

/** Everything below a folder, by kind and bytes; links are not followed. */
function snapshot(folder: string, below = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(path.join(folder, below), { withFileTypes: true })) {
    const name = path.join(below, entry.name);
    const full = path.join(folder, name);
    const { mode, mtimeMs } = lstatSync(full);
    const bytes = entry.isFile() ? createHash('sha256').update(readFileSync(full)).digest('hex') : '';
    found.set(name, `${mode} ${mtimeMs} ${bytes}`);
    if (entry.isDirectory()) for (const [inner, state] of snapshot(folder, name)) found.set(inner, state);
  }
  return found;
}

const refused = (of: 'picture' | 'file' | 'recording', reason: string) => ({
  kind: 'refused',
  refusal: { of, reason },
});
const passedOver = (reason: string) => ({ kind: 'passed-over', reason });
const safe = (ending: string, others: Record<string, unknown> = {}) => ({ kind: 'added', ending, ...others });
const remarks = (remark: AddedFile['remarks'][number]) => ({ remarks: expect.arrayContaining([remark]) });

/** What has to become of each file. */
const expected: Record<string, Record<string, unknown>> = {
  'png-bomb.png': refused('picture', 'too-large'),
  'liar.png': refused('picture', 'broken'),
  'script-tail.jpg': safe('jpg', remarks('tail')),
  'svg.jpg': refused('picture', 'svg'),
  'page.jpg': refused('file', 'unknown'),
  'truncated.jpg': refused('picture', 'broken'),
  'cmyk.jpg': safe('jpg', remarks('cmyk')),
  'hard-link.jpg': { kind: 'held' },
  'deep.png': safe('png', remarks('deep')),
  'animated.webp': safe('webp', remarks('animated')),
  'empty.jpg': refused('picture', 'empty'),
  '..%2f..%2fvictim.jpg': safe('jpg'),
  '..\\..\\victim.jpg': safe('jpg'),
  '-rf --no-preserve-root.jpg': safe('jpg'),
  '$(touch pwned);`id`.jpg': safe('jpg'),
  "=cmd|' -C calc'!A0.jpg": safe('jpg'),
  'photo\u202Egpj.exe': safe('jpg', { hadOddName: true, otherEnding: 'jpg' }),
  'two\nlines.jpg': safe('jpg', { hadOddName: true }),
  [`${'长'.repeat(80)}.jpg`]: safe('jpg'),
  '家属13800000000.jpg': safe('jpg', { hadOddName: true }),
  'huge-exif.jpg': safe('jpg'),
  'xml-bomb.jpg': safe('jpg'),
  'formula.jpg': safe('jpg', { left: [{ field: 'caption', reason: 'formula' }] }),
  'corrupt-exif.jpg': safe('jpg', { read: [] }),
  'zip.jpg': safe('jpg', remarks('tail')),
  'heic.jpg': refused('picture', 'heic'),
  'IMG_0001.HEIC': refused('picture', 'heic'),
  'moving.jpg': refused('picture', 'gif'),
  'scan.jpg': refused('picture', 'pdf'),
  'picture.bmp': refused('picture', 'other-picture'),
  'png-inside.jpg': safe('png', { otherEnding: 'png' }),
  'program.jpg': refused('file', 'unknown'),
  'film.vtt': refused('file', 'captions'),
  '说明.txt': refused('file', 'unknown'),
  'film.mp4': refused('recording', 'broken'),
  'link.jpg': passedOver('link'),
  root: passedOver('link'),
  'folder.jpg': passedOver('empty-folder'),
};

describe('files as nobody should send them', () => {
  let place: IntakePlace;
  let files: HostileFiles;
  let result: IntakeResult;
  let before: Map<string, string>;
  beforeAll(async () => {
    place = new IntakePlace();
    files = await writeHostileFiles(place.root);
    before = snapshot(place.root);
    result = await place.add([files.folder]);
  });
  afterAll(() => place.remove());

  const outcomeOf = (name: string): FileOutcome | undefined => {
    const kept = toKeptName(`来件/${name}`).text;
    return result.outcomes.find((outcome) => outcome.name === kept);
  };

  it.each(Object.entries(expected))('%j is refused or made safe', (name, { ending, ...outcome }) => {
    const found = outcomeOf(name);
    expect(found).toMatchObject(outcome);
    if (found?.kind === 'added') expect(found.cells.file).toBe(`${found.id}.${String(ending)}`);
  });

  it('are all looked at, and none is looked at that systems left', () => {
    expect(result.stop).toBeUndefined();
    expect(result.outcomes).toHaveLength(Object.keys(expected).length);
  });

  it('are named in the report, and each that is refused with what to do', () => {
    const options = { table: 'media.csv', isDryRun: false, isWhole: true, given: result.outcomes.length };
    const lines = writeIntakeReport(result, options).split('\n');
    for (const { kind, name } of result.outcomes.filter((outcome) => outcome.kind !== 'added')) {
      const line = lines.find((one) => one.includes(name));
      expect(line, name).toMatch(kind === 'held' ? /就是 .*cmyk\.jpg/u : /请/u);
    }
  });

  it('change nothing but masters, table, manifest and cache', () => {
    const after = snapshot(place.root);
    const ours = /^(?:masters|cache|content)(?:\/|$)/u;
    const others = (all: Map<string, string>) => [...all].filter(([name]) => !ours.test(name)).sort();
    expect(others(after)).toEqual(others(before));
    const content = [...after.keys()].filter((name) => name.startsWith('content/')).sort();
    expect(content).toEqual([
      'content/media',
      'content/media/manifest-sha256.txt',
      'content/media/media.csv',
    ]);
  });

  it('are kept under ids alone, each with its row and checksum', () => {
    const rows = place.rows();
    const added = result.outcomes.filter(({ kind }) => kind === 'added').length;
    expect(rows).toHaveLength(added);
    expect(rows.map(({ file }) => file).sort()).toEqual(place.masters());
    expect([...place.manifest().keys()].sort()).toEqual(place.masters());
    for (const name of place.masters()) expect(name).toMatch(/^m-[2-9a-hjkmnp-z]{8}\.(?:jpg|png|webp)$/u);
  });

  it('bring no formula, number, control or hidden character into the table', () => {
    const cells = place.rows().flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@＝＋－＠]|13800000000|[\p{Cc}\p{Cf}]|a{50}/u.test(cell))).toEqual(
      [],
    );
    expect(cells).toContain('来件/家属〔略〕.jpg');
  });
});
