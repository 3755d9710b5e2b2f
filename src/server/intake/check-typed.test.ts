import { describe, expect, it } from 'vitest';
import { correctionFields } from '../../domain/leads/correction-fields.ts';
import { harmFields } from '../../domain/leads/harm-fields.ts';
import { kinFields } from '../../domain/leads/kin-fields.ts';
import { doorWords } from '../../i18n/lead-forms.ts';
import { checkTyped } from './check-typed.ts';
import { doors } from './doors.ts';

const kin = {
  senderName: '虚构甲',
  contact: '13800000001',
  relation: '侄孙女',
  name: '虚□山',
  nativePlace: '虚构县',
  'consent:processing': 'yes',
};
const check = (typed: Record<string, string>) => checkTyped(doors.kin, { ...kin, ...typed });

describe('what a family typed', () => {
  it('is enough with six answers', () => {
    expect(check({})).toEqual([]);
  });

  it('may be as long as the form says, counted in characters and not in code units', () => {
    expect(check({ name: '𠀋'.repeat(40) })).toEqual([]);
    expect(check({ name: '𠀋'.repeat(41) })).toEqual([
      {
        field: 'name',
        message: '“烈士姓名”现在有41字，请减到40字以内；写不下的可以收到回执以后再补充',
      },
    ]);
  });

  it('holds no citizen’s number: the family is asked to take it out', () => {
    const id = '11010519491231002X';
    for (const text of [
      id,
      `身份证${id}。`,
      id.replace(/\d/gu, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
    ])
      expect(check({ story: text }).map(({ field }) => field)).toEqual(['story']);
    expect(check({ story: '部别代号 38012，1951年4月22日' })).toEqual([]);
  });

  it('gives a contact that can be right', () => {
    for (const contact of [
      '13800000001',
      '+86 138 0000 0001',
      '023-60000001',
      '60000001',
      '虚构县虚构镇3组',
      'a@b.cn',
    ])
      expect(check({ contact })).toEqual([]);
    for (const contact of ['1380000001', '138000000001', '12345', 'a@b', '@'])
      expect(check({ contact }).map(({ field }) => field)).toEqual(['contact']);
  });
});

it('words of harm are kept as they were, numbers and all', () => {
  const typed = { address: '帖子110105194912310021', what: '虚构', evidence: '原文：110105194912310021' };
  expect(checkTyped(doors.harm, typed)).toEqual([]);
  expect(checkTyped(doors.harm, { ...typed, what: '11010519491231002X' }).map(({ field }) => field)).toEqual([
    'what',
  ]);
});

it('every field has its words, and every one that can be missing says what to do', () => {
  const fields = { kin: kinFields, correction: correctionFields, harm: harmFields };
  for (const door of Object.values(doors)) {
    for (const field of door.fields) {
      const words = doorWords[door.kind].fields[field.name];
      expect(words?.label).not.toBe('');
      if (field.isRequired === true) expect(words?.missing).toMatch(/^请/u);
      for (const option of field.options ?? []) expect(words?.options?.[option]).toBeTruthy();
      expect(doorWords[door.kind].groups[field.group]).toBeDefined();
    }
    expect(fields[door.kind]).toBe(door.fields);
  }
});
