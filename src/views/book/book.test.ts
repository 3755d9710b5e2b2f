import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import type { BookBlock } from './book-block.ts';
import type { BookChoices } from './book-choices.ts';
import type { BookPage } from './book-page.ts';
import { toBook, type Book } from './book.ts';
import { toPlainText, type TextLine } from './text-run.ts';

const places = [
  { name: '渝北区', relation: '现名', code: '500112', id: 'yubei', level: '市辖区' },
  { name: '江北县', relation: '曾用名', code: '500112', id: 'yubei', from: '1911年', until: '1994年' },
  { name: '万州区', relation: '现名', code: '500101', id: 'wanzhou', level: '市辖区' },
];

const choices: BookChoices = {
  scope: { kind: 'all' },
  order: 'district',
  paper: '16开',
  showsLife: false,
  hasCropMarks: false,
  title: '烈士英名录',
  edition: '2026年11月',
  madeOn: '2026-11-27',
  checksum: 'abc',
  tell: (text) => text,
};

const roll = [
  {
    id: 'p-1',
    name: '王样',
    nativePlace: '四川省江北县仙桃乡',
    nativeDistrict: '500112',
    sourceIds: 'invented',
  },
  { id: 'p-2', name: '安样', nativePlace: '四川省江北县仙桃乡', nativeDistrict: '500112', died: '1949年' },
  { id: 'p-3', name: '王样', nativePlace: '万州区走马镇', nativeDistrict: '500101', otherNames: '化名:丁样' },
  { id: 'p-4', name: '单样', recognition: '待核', deathPlace: '样例岭' },
];

const archive = archiveOf({
  places,
  roll,
  sources: [inventedSource],
  facilities: [{ id: 'yuan', name: '示例陵园', district: '500112', buriedUnnamed: '7' }],
});

const bookOf = (changed: Partial<BookChoices> = {}) => toBook(archive, { ...choices, ...changed });

function columnsOf(page: BookPage | undefined): BookBlock[] {
  return page?.kind === 'columns' ? page.columns.flat().map(({ block }) => block) : [];
}

const lineText = (lines: readonly TextLine[]) => lines.map(toPlainText).join('');

/** Headings in 【】, names, words of indexes with their pages. */
function show(block: BookBlock): string {
  switch (block.kind) {
    case 'heading':
      return `【${block.title}】`;
    case 'entry':
      return `${block.name}${block.sign}`;
    case 'index':
      return `${lineText(block.text)} ${block.page}`.trim();
    case 'note':
      return `${block.label}${lineText(block.text)}`;
  }
}

/** The blocks of the part with this title over its first page. */
function partOf({ body }: Book, title: string): string[] {
  const start = body.findIndex((page) => page.kind === 'columns' && page.opening?.title === title);
  return start < 0 ? [] : columnsOf(body[start]).map(show);
}

describe('the book', () => {
  it('goes by district and township, in the order of readings; who can’t be placed comes last', () => {
    expect(columnsOf(bookOf().body[0]).map(show)).toEqual([
      '【万州区】',
      '【走马镇】',
      '王样',
      '【渝北区】',
      '【仙桃乡】',
      '安样',
      '王样',
      '【籍贯今属未详】',
      '单样※',
    ]);
  });

  it('goes by period and year where asked to', () => {
    expect(columnsOf(bookOf({ order: 'period' }).body[0]).map(show)).toEqual([
      '【1949年牺牲】',
      '安样',
      '【年份未详】',
      '单样※',
      '王样',
      '王样',
    ]);
  });

  it('has the people of one district alone', () => {
    expect(bookOf({ scope: { kind: 'district', code: '500112' } }).people.map(({ id }) => id)).toEqual([
      'p-2',
      'p-1',
    ]);
  });

  it('says above each page which section it begins in, and the first and last name that begin on it', () => {
    const [page] = bookOf().body;
    expect(page?.kind === 'columns' ? page.head : undefined).toEqual({
      title: '万州区',
      from: '王样',
      until: '单样',
    });
  });

  it('lists names by sound, namesakes told apart', () => {
    expect(partOf(bookOf(), '音序索引')).toEqual([
      '【A】',
      '【安】',
      '安样 1',
      '【S】',
      '【单】',
      '单样 1',
      '【W】',
      '【王】',
      '王样 渝北 1',
      '王样 万州 1',
    ]);
  });

  it('lists names by strokes', () => {
    expect(partOf(bookOf(), '笔画索引').filter((text) => text.startsWith('【'))).toEqual([
      '【4画】',
      '【王】',
      '【6画】',
      '【安】',
      '【8画】',
      '【单】',
    ]);
  });

  it('lists places and other names with their pages', () => {
    expect(partOf(bookOf(), '地名索引')).toEqual([
      '【旧地名】',
      '江北县　1',
      '【乡镇】',
      '仙桃乡（渝北区）　1',
      '走马镇（万州区）　1',
      '【牺牲地】',
      '样例岭　1',
    ]);
    expect(partOf(bookOf(), '别名索引')).toEqual(['【D】', '丁样　见王样 1']);
  });

  it('counts those without a name, and lists the sources by number', () => {
    expect(partOf(bookOf(), '无名烈士')).toEqual(['【示例陵园】', '无名烈士7位（设施登记）。']);
    expect(partOf(bookOf(), '出处')).toEqual(['1虚构材料（其他）']);
  });

  it('gives in the contents the page on which each part begins', () => {
    const { front, body } = bookOf();
    const contents = front.find((page) => page.kind === 'columns' && page.frame === 'contents');
    const lines = columnsOf(contents).map(show);
    expect(lines.slice(0, 3)).toEqual(['万州区 1', '渝北区 1', '籍贯今属未详 1']);
    const place = body.findIndex((page) => page.kind === 'columns' && page.opening?.title === '笔画索引');
    expect(lines).toContain(`笔画索引 ${place + 1}`);
  });

  it('begins its body on a right-hand page: an even number of pages stands before', () => {
    for (const paper of ['16开', 'A5'] as const) expect(bookOf({ paper }).front.length % 2).toBe(0);
  });

  it('says in the colophon from which tables it was made', () => {
    expect(bookOf().colophon.lines).toContainEqual({ label: '数据校验码', value: 'abc' });
  });

  it('tells a character in words before lines are broken', () => {
    const tell = (text: string) => text.replaceAll('单', '〔左口右单〕');
    const entry = columnsOf(bookOf({ tell }).body[0]).find(
      (block) => block.kind === 'entry' && block.key === 'p-4',
    );
    expect(entry).toMatchObject({ name: '〔左口右单〕样', isNameBeside: false });
  });
});
