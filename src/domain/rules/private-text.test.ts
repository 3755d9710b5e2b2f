import { describe, expect, test } from 'vitest';
import { isPrivateHeading, listPrivateText } from './private-text.ts';

const kindsIn = (text: string) => listPrivateText(text).map(({ kind }) => kind);

describe('living people’s numbers', () => {
  // 11010519491231002X is the specimen number printed in the standard itself (GB 11643).
  test('are found in the middle of a sentence and in full-width digits', () => {
    expect(kindsIn('身份证11010519491231002X，已核')).toEqual(['private-id-number']);
    expect(kindsIn('电话１３８００１３８０００')).toEqual(['private-mobile']);
  });

  test('are found with spaces, hyphens and the country code', () => {
    expect(kindsIn('+86 138-0013-8000')).toEqual(['private-mobile']);
    expect(kindsIn('（023）61234567')).toEqual(['private-landline']);
    expect(kindsIn('电话：61234567')).toEqual(['private-landline']);
  });
});

describe('numbers that belong to nobody', () => {
  test('are those of addresses, documents, units and days', () => {
    expect(kindsIn('https://example.org/a/13800138000.html')).toEqual([]);
    expect(kindsIn('档号0001-002-0003456')).toEqual([]);
    expect(kindsIn('第46802部队，19491127')).toEqual([]);
    expect(kindsIn('国优字20240001234567号')).toEqual([]);
    expect(kindsIn('p13800138000x')).toEqual([]);
  });
});

describe('a heading', () => {
  test('that asks for the family is private', () => {
    for (const heading of ['家属', '亲属姓名', '联系人', '联系 电话', '手机号', '身份证号', '现住址']) {
      expect(isPrivateHeading(heading), heading).toBe(true);
    }
  });

  test('of the form is not', () => {
    for (const heading of ['寻亲状态', '姓名', '地址', '备注', '相关人物']) {
      expect(isPrivateHeading(heading), heading).toBe(false);
    }
  });
});
