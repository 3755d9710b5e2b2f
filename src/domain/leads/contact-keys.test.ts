import { describe, expect, it } from 'vitest';
import { toContactKeys } from './contact-keys.ts';

describe('the keys of a contact', () => {
  it('are the same for a mobile number however it is written', () => {
    const writings = [
      '13800000001',
      '138 0000 0001',
      '138-0000-0001',
      '138–0000—0001',
      '+86 138 0000 0001',
      '+8613800000001',
      '008613800000001',
      '8613800000001',
      '１３８０００００００１',
      '手机：138 0000 0001（晚上）',
    ];
    for (const writing of writings) expect(toContactKeys(writing)).toEqual(['13800000001']);
  });

  it('are the digits of a landline with its area code', () => {
    for (const writing of ['023-60000001', '（023）60000001', '023 6000 0001'])
      expect(toContactKeys(writing)).toEqual(['02360000001']);
  });

  it('are mail addresses in lower case', () => {
    expect(toContactKeys('Someone@Example.CN')).toEqual(['someone@example.cn']);
    expect(toContactKeys('ｓomeone＠example.cn')).toEqual(['someone@example.cn']);
  });

  it('are all that a line holds, each once', () => {
    expect(toContactKeys('13800000001、13800000002，a@b.cn，138 0000 0001')).toEqual([
      '13800000001',
      '13800000002',
      'a@b.cn',
    ]);
  });

  it('are none for an address in words', () => {
    expect(toContactKeys('虚构县虚构镇虚构村3组12号')).toEqual([]);
    expect(toContactKeys('')).toEqual([]);
  });
});
