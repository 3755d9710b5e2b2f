import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import type { Cells } from '../../../tests/support/write-content.ts';
import { toEntryText, type EntryStyle } from './entry-text.ts';
import { toPlainText, type TextRun } from './text-run.ts';

const places = [{ name: '渝北区', relation: '现名', code: '500112', id: 'yubei', level: '市辖区' }];
const plainStyle: EntryStyle = { showsPresent: false, showsLife: false };

function entryOf(cells: Cells, style = plainStyle, citations: readonly Cells[] = []): TextRun[] {
  const archive = archiveOf({
    places,
    sources: [inventedSource],
    facilities: [{ id: 'yuan', name: '示例陵园' }],
    graves: [{ id: 'g-1', sheet: 'yuan', people: 'p-2', plot: '一区', row: '3', number: '5' }],
    roll: [{ id: 'p-1', name: '张样一', ...cells }],
    citations,
  });
  const [person] = archive.people;
  if (person === undefined) throw new Error('The test has no person.');
  return toEntryText(person, archive, { style, marks: '' });
}

const textOf = (cells: Cells, style?: EntryStyle, citations?: readonly Cells[]) =>
  toPlainText(entryOf(cells, style, citations));

describe('an entry', () => {
  it('is one sentence in the order of the official rolls', () => {
    const cells = {
      otherNames: '原名:张样二;化名:李样、王样',
      sex: '男',
      ethnicity: '汉族',
      nativePlace: '四川省样例县',
      born: '1920年8月20日',
      joined: '1938年',
      party: '中共党员',
      unit: '样例部队第1连',
      post: '战士',
      died: '1951年5月',
      deathPlace: '样例岭',
      cause: '战斗牺牲',
      ageAtDeath: '31',
    };
    expect(textOf(cells)).toBe(
      '原名张样二；化名李样、王样，男，汉族，四川省样例县人，1920年8月20日生，1938年参加革命，中共党员，样例部队第1连战士，1951年5月在样例岭战斗牺牲，时年31岁。',
    );
  });

  it('says in grey what is not known of native place, birth and death, and nothing of other headings', () => {
    expect(entryOf({ sex: '女' })).toEqual([
      { text: '女，' },
      { text: '籍贯未详，', as: 'stone' },
      { text: '生年未详，', as: 'stone' },
      { text: '牺牲时间未详。', as: 'stone' },
    ]);
  });

  it('keeps the other calendar in brackets, and what other sources say', () => {
    const said = [{ record: 'p-1', field: '出生时间', value: '1922年', source: 'invented', adopted: '否' }];
    expect(textOf({ born: '民国三十一年腊月初八' }, plainStyle, said)).toContain(
      '1943年1月13日（民国三十一年腊月初八）生（一说1922年）',
    );
  });

  it('gives the present district only where no heading does', () => {
    const cells = { nativePlace: '四川省样例县', nativeDistrict: '500112' };
    expect(textOf(cells)).toContain('四川省样例县人');
    expect(textOf(cells, { ...plainStyle, showsPresent: true })).toContain('四川省样例县（今渝北区）人');
  });

  it('says of a grave no more than its evidence', () => {
    const at = { burialFacility: 'yuan', gravePosition: '二区' };
    expect(textOf({ ...at, burialState: '有名墓未核' })).toContain('示例陵园二区有署名的墓，遗骸未核。');
    expect(textOf({ ...at, burialState: '仅见于碑墙' })).toContain('碑墙，葬处未详。');
    expect(textOf({ id: 'p-2', ...at })).toContain('安葬：示例陵园一区3排5号。');
  });

  it('says who recognised the martyr once, though the honours say it too', () => {
    const recognised = {
      recognition: '已认定',
      recognitionDocument: '样例县批准',
      recognitionDate: '1956年',
    };
    expect(textOf(recognised)).toMatch(/样例县批准，1956年。$/u);
    expect(textOf({ ...recognised, honours: '烈士（1956年样例县批准）' })).toMatch(
      /未详。烈士（1956年样例县批准）。$/u,
    );
    expect(textOf({ ...recognised, recognition: '待核' })).not.toContain('样例县批准');
  });

  it('gives life and doubts only where they are asked for', () => {
    const cells = { deeds: '生于样例。', gaps: '生年有两说' };
    expect(textOf(cells)).not.toContain('样例');
    expect(textOf(cells, { ...plainStyle, showsLife: true })).toMatch(/生于样例。生年有两说。$/u);
  });

  it('gives the reading of a rare character', () => {
    expect(textOf({ name: '张㵘', reading: 'Zhāng Yōng' })).toMatch(/^读音Zhāng Yōng，/u);
  });
});
