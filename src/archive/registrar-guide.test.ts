import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readInscription } from '../domain/graves/inscription.ts';
import { parseCaptions } from '../domain/media/captions.ts';
import { mayBeDownloaded } from '../domain/media/publication.ts';
import { toTranscriptLine } from '../domain/media/transcript-line.ts';
import { documentKinds, mediaKinds } from '../domain/media-words.ts';
import { parsePlan } from '../domain/plans/parse-plan.ts';
import { planFeatureKinds, planFrames } from '../domain/plans/plan.ts';
import { toRows } from '../domain/sheet.ts';
import { listHeadings, type ValueRule } from '../domain/table.ts';
import { tables } from '../domain/tables.ts';
import { graveStates } from '../domain/words.ts';
import { parseSheet } from './read-sheet.ts';

const packageSchema = z.object({ scripts: z.record(z.string(), z.string()) });
const guide = readFileSync('content/README.md', 'utf8');

/** What the guide calls each way of filling in a cell. */
function writingOf(value: ValueRule): string {
  switch (value.kind) {
    case 'reference':
      return value.many ? '编号，可几个' : '编号';
    case 'name-forms':
      return '类别:名字，用分号隔开';
    default:
      return {
        text: '文字',
        id: '编号',
        word: '限定词',
        words: '限定词，可几个',
        date: '日期',
        list: '几项，用分号隔开',
        sentences: '整句，用半角分号隔开',
        number: '数字',
        'district-code': '六位代码',
        file: '文件名',
      }[value.kind];
  }
}

function exampleOf(language: string): string {
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'u').exec(guide)?.[1] ?? '';
}

/** The cells of the table below a heading. */
function rowsBelow(heading: string): string[][] {
  const at = guide.indexOf(`${heading}\n`);
  if (at === -1) return [];
  const [, ...lines] = guide.slice(at).split('\n');
  const end = lines.findIndex((line) => line.startsWith('#'));
  return (end === -1 ? lines : lines.slice(0, end))
    .filter((line) => line.startsWith('|') && !/^\|[\s:|-]+\|$/u.test(line))
    .slice(1)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

describe('the registrar’s guide', () => {
  it.each(Object.values(tables).map((schema) => [schema.title, schema] as const))(
    'describes every column of %s as the table has it',
    (_title, { title, location, columns }) => {
      const file = location.kind === 'file' ? location.path : `${location.path}/*.csv`;
      const expected = Object.values(columns).map(({ heading, note, value, required }) => [
        heading,
        note,
        writingOf(value),
        required === true ? '是' : '',
      ]);
      expect(rowsBelow(`### ${title}（${file}）`)).toEqual(expected);
      expect(guide).toContain(`\`${file}\``);
    },
  );

  it('names every kind of shape of a plan and every state of a grave', () => {
    expect(rowsBelow('### 画什么').map(([kind]) => kind)).toEqual([...planFeatureKinds]);
    expect(rowsBelow('### 一墓一档').map(([state]) => state)).toEqual([...graveStates]);
    for (const frame of planFrames) expect(guide).toContain(`**${frame}**`);
  });

  it('gives an example of a plan that can be read', () => {
    const { plan, problems } = parsePlan('gele-shan', exampleOf('json'));
    expect(problems).toEqual([]);
    expect(plan?.features.map(({ kind }) => kind)).toEqual(['入口', '路', '墓区', '墓']);
  });

  it('gives examples of a transcript and of captions that can be read', () => {
    const sheet = parseSheet('media/transcripts/m-1.csv', new TextEncoder().encode(exampleOf('csv')));
    const lines = toRows(tables.transcripts, sheet).map(({ cells }) => toTranscriptLine(cells));
    expect(sheet.headings).toEqual(listHeadings(tables.transcripts));
    expect(lines.map(({ line, box }) => [line, box !== undefined])).toEqual([
      [1, true],
      [2, true],
    ]);
    expect(lines.flatMap(({ text }) => readInscription(text).problems)).toEqual([]);
    const { cues, faults } = parseCaptions(exampleOf('vtt'));
    expect([cues.length, faults]).toEqual([2, []]);
  });

  it('says of which words a reader may take a copy home, and which documents can be read from near', () => {
    const [, words = ''] = /写了(“CC BY”.*)的，给一份带署名的 JPEG/u.exec(guide) ?? [];
    const rights = [...words.matchAll(/“([^”]+)”/gu)].map(([, word = '']) => word);
    expect(rights.length).toBeGreaterThan(4);
    expect(rights.filter((word) => !mayBeDownloaded({ rights: word }))).toEqual([]);
    expect(guide).toContain(`${mediaKinds.filter((kind) => documentKinds.has(kind)).join('、')}可以放大`);
  });

  it('names only commands that there are', () => {
    const { scripts } = packageSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')));
    const named = [...guide.matchAll(/npm run (?:-s )?([a-z:]+)/gu)].map(([, name = '']) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
