import { describe, expect, it } from 'vitest';
import { listOccupants } from './occupants.ts';

const person = (id: string, name: string, otherNames: { kind: string; text: string }[] = []) => ({
  id,
  name,
  otherNames: otherNames.map((form) => ({ ...form, kind: '又名' as const })),
});
const roll = new Map(
  [
    person('p-1', '张样一'),
    person('p-2', '李样二', [{ kind: '又名', text: '李样乙' }]),
    person('p-3', '孙样三'),
    person('p-4', '陈云山'),
  ].map((one) => [one.id, one]),
);
const occupantsOf = (personIds: string[], carvedNames: string[]) =>
  listOccupants({ personIds, carvedNames }, (id) => roll.get(id)).map(({ personId, name, carved }) =>
    [personId ?? '—', name, carved].filter((part) => part !== undefined).join(' '),
  );

describe('those who lie in a grave', () => {
  it('stand in the order of the stone, people of the roll and others alike', () => {
    expect(occupantsOf(['p-1', 'p-2'], ['李样乙', '周某', '张样一'])).toEqual([
      'p-2 李样二 李样乙',
      '— 周某',
      'p-1 张样一',
    ]);
  });

  it('are known by a worn name where nothing that can be read differs', () => {
    expect(occupantsOf(['p-1', 'p-3'], ['孙□三', '□样一'])).toEqual(['p-3 孙样三 孙□三', 'p-1 张样一 □样一']);
    expect(occupantsOf(['p-1', 'p-3'], ['□□□', '□□'])).toEqual(['— □□□', '— □□', 'p-1 张样一', 'p-3 孙样三']);
  });

  it('are known by the traditional writing', () => {
    expect(occupantsOf(['p-4', 'p-1'], ['陳雲山', '某甲'])).toEqual(['p-4 陈云山 陳雲山', 'p-1 张样一 某甲']);
  });

  it('belong to the one carved name where there is one of each', () => {
    expect(occupantsOf(['p-1'], ['张样壹'])).toEqual(['p-1 张样一 张样壹']);
  });

  it('may bear one name', () => {
    expect(occupantsOf(['p-1'], ['张样一', '张样一'])).toEqual(['p-1 张样一', '— 张样一']);
  });

  it('may have no carved name, or no row in the roll', () => {
    expect(occupantsOf(['p-1'], [])).toEqual(['p-1 张样一']);
    expect(occupantsOf(['p-gone'], [])).toEqual([]);
    expect(occupantsOf([], [])).toEqual([]);
  });
});
