import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { links } from '../../site.ts';
import { hasProse, toMediaItemPage } from './media-item-page.ts';

type Row = Record<string, string>;
const permitted = { rights: '家属授权展示', alt: '一张照片', caption: '照片' };

function pageOf(row: Row, { others = [], lines = [] }: { others?: Row[]; lines?: Row[] } = {}) {
  const archive = archiveOf({
    sources: [inventedSource],
    roll: [
      { id: 'p-1', name: '刘玉峰' },
      { id: 'p-2', name: '王德' },
    ],
    facilities: [{ id: 'yuan', name: '示例陵园', kind: '烈士陵园', district: '500151' }],
    media: [row, ...others].map((own, index) => ({
      id: `m-${index}`,
      file: `m-${index}.jpg`,
      ...permitted,
      ...own,
    })),
    transcripts: lines.map((line) => ({ sheet: 'm-0', ...line })),
  });
  return toMediaItemPage(archive, 'm-0');
}

const saidOf = ({ facts }: ReturnType<typeof pageOf>, label: string) =>
  facts
    .find((fact) => fact.label === label)
    ?.statements.map(({ text, note }) => (note === undefined ? text : `${text}（${note}）`));

describe('the page of a picture', () => {
  it('says of date and maker that they are not known, and of a portrait that nobody knows whom it shows', () => {
    const page = pageOf({ kind: '肖像' });
    expect(['日期', '作者', '人物'].map((label) => saidOf(page, label))).toEqual([[], [], []]);
    expect(saidOf(pageOf({ kind: '墓碑' }), '人物')).toBeUndefined();
  });

  it('tells a maker who was looked for from one nobody asked about', () => {
    expect(saidOf(pageOf({ creator: '佚名' }), '作者')).toEqual(['佚名（查过，不知道是谁）']);
  });

  it('names people from left to right with their pages, then where those stand whom nobody knows', () => {
    const page = pageOf({ people: 'p-2;p-1;p-9', unidentified: '前排左二;后排右一' });
    expect(saidOf(page, '人物')).toEqual(['王德', '刘玉峰', '前排左二、后排右一（待认）']);
    const people = page.facts.find(({ label }) => label === '人物');
    expect(people?.statements.map(({ href }) => href)).toEqual([
      links.person('p-2'),
      links.person('p-1'),
      undefined,
    ]);
  });

  it('asks whoever knows, and hands the picture on to the form', () => {
    const asked = pageOf({ unidentified: '前排左二', creator: '某人', date: '1950年' }).ask;
    expect([asked?.title, asked?.href]).toEqual(['你认识他吗', links.kinLead({ media: 'm-0' })]);
    expect(pageOf({ creator: '某人' }).ask?.text).toContain('时间未详');
    expect(pageOf({ creator: '某人', date: '1950年' }).ask).toBeUndefined();
  });

  it('marks what the table says with its sources, but not what the archive itself adds', () => {
    const page = pageOf({ date: '1950年', kind: '墓碑', sourceIds: 'invented' });
    const marksOf = (label: string) => page.facts.find((fact) => fact.label === label)?.statements[0]?.marks;
    expect([marksOf('日期'), marksOf('编号')]).toEqual([[1], []]);
    expect(page.sources.map(({ id }) => id)).toEqual(['invented']);
  });

  it('offers a copy only where the permission lets anybody take one', () => {
    expect(pageOf({}).download).toBeUndefined();
    expect(pageOf({ rights: 'CC BY 4.0' }).download).toBe(links.photoDownload('m-0'));
  });

  it('shows what was done to it, with the original', () => {
    const page = pageOf({ restoration: '上色', original: 'm-1' }, { others: [{ caption: '旧照' }] });
    expect(page.photo?.versions?.map(({ id }) => id)).toEqual(['m-1']);
    expect(saidOf(page, '处理')).toEqual(['后来上色（据原件处理）']);
  });

  it('leafs through its volume before anything else, and never to what stands beside it already', () => {
    const volume = { volume: '家书', facility: 'yuan' };
    const page = pageOf(
      { ...volume, page: '2' },
      {
        others: [
          { ...volume, page: '1' },
          { ...volume, page: '3' },
        ],
      },
    );
    expect([page.neighbours?.previous?.id, page.neighbours?.next?.id]).toEqual(['m-1', 'm-2']);
    expect(page.neighbours?.place).toBe('第2件，共3件');
    const pair = { people: 'p-1', kind: '肖像' };
    const restored = pageOf({ ...pair, restoration: '清理', original: 'm-1' }, { others: [pair] });
    expect(restored.neighbours).toBeUndefined();
  });

  it('carries prose where something is written on it: lines of its own table before its cell', () => {
    expect(hasProse(pageOf({}))).toBe(false);
    const cell = pageOf({ kind: '遗物', transcription: '永不\n磨灭' });
    expect([hasProse(cell), cell.transcription.map(({ text }) => text)]).toEqual([true, ['永不', '磨灭']]);
    const lines = [
      { line: '2', text: '第二行' },
      { line: '1', text: '第一行' },
    ];
    const table = pageOf({ kind: '遗物', transcription: '别的' }, { lines });
    expect(table.transcription.map(({ text }) => text)).toEqual(['第一行', '第二行']);
  });

  it('is not made of what may not be shown', () => {
    expect(() => pageOf({ rights: '待核' })).toThrow('m-0');
  });
});
