import { describe, expect, test } from 'vitest';
import { formatNameForms, parseNameForms } from './name-forms.ts';

describe('the other names of a person', () => {
  test('each part of the cell is a kind and a name', () => {
    expect(parseNameForms('原名:江竹君;化名:江志炜')).toEqual({
      forms: [
        { text: '江竹君', kind: '原名' },
        { text: '江志炜', kind: '化名' },
      ],
      unread: [],
      withoutKind: [],
    });
  });

  test('full-width signs and other words for a kind are understood', () => {
    expect(parseNameForms('别名：甲文；小名： 乙文').forms).toEqual([
      { text: '甲文', kind: '又名' },
      { text: '乙文', kind: '乳名' },
    ]);
  });

  test('several names may follow one kind', () => {
    expect(parseNameForms('化名:甲文、乙文').forms.map(({ text }) => text)).toEqual(['甲文', '乙文']);
  });

  test('a name without a kind is taken for 又名 and listed for the registrar', () => {
    const parsed = parseNameForms('甲文');
    expect(parsed.forms).toEqual([{ text: '甲文', kind: '又名' }]);
    expect(parsed.withoutKind).toEqual(['甲文']);
  });

  test('a kind of two characters is recognised without a colon', () => {
    expect(parseNameForms('原名甲文;曾用名乙文').forms).toEqual([
      { text: '甲文', kind: '原名' },
      { text: '乙文', kind: '曾用名' },
    ]);
  });

  test('字 without a colon may be part of the name, and is left to the registrar', () => {
    expect(parseNameForms('字子明')).toEqual({ forms: [], unread: ['字子明'], withoutKind: [] });
  });

  test('what stands in brackets or before the kind is kept as a remark', () => {
    expect(parseNameForms('化名（也写作乙文）:甲文;被捕时化名:丙文;又名:丁文（据碑文）').forms).toEqual([
      { text: '甲文', kind: '化名', remark: '也写作乙文' },
      { text: '丙文', kind: '化名', remark: '被捕时' },
      { text: '丁文', kind: '又名', remark: '据碑文' },
    ]);
  });

  test('an unknown kind and a kind without a name are reported as written', () => {
    expect(parseNameForms('官名:甲文;原名:')).toEqual({
      forms: [],
      unread: ['官名:甲文', '原名:'],
      withoutKind: [],
    });
    expect(parseNameForms('')).toEqual({ forms: [], unread: [], withoutKind: [] });
  });

  test('a cell written from name forms reads back the same', () => {
    const forms = parseNameForms('原名:𠮷文;外文名:G. A. Kulishenko;墙刻:葛\u{E0100}文（第三面）').forms;
    expect(forms).toHaveLength(3);
    expect(parseNameForms(formatNameForms(forms)).forms).toEqual(forms);
    expect(formatNameForms([{ text: '甲文', kind: 'roll' }])).toBe('');
  });
});
