import { describe, expect, test } from 'vitest';
import { resolveUnit } from './resolve-unit.ts';
import { unitRows } from './unit-rows.fixture.ts';
import { createUnitDirectory } from './units.ts';

const directory = createUnitDirectory(unitRows);

function read(asWritten: string): string {
  return resolveUnit(asWritten, directory).join(' ');
}

describe('the unit of a person as written', () => {
  test('the lowest unit comes first, those above it after', () => {
    expect(read('29师87团')).toBe('cpv-15-29-87 cpv-15-29 cpv-15 cpv');
    expect(read('志愿军第15军第29师第87团9连战士')).toBe('cpv-15-29-87-9 cpv-15-29-87 cpv-15-29 cpv-15 cpv');
    expect(read('川东游击纵队奉大巫支队')).toBe('fengdawu chuandong-guerrilla');
    expect(read('红三军团第四师第12团')).toBe('red-3-corps-4 red-3-corps');
  });

  test('a unit that is not in the table gives those above it that are', () => {
    expect(read('志愿军15军29师86团')).toBe('cpv-15-29 cpv-15 cpv');
    expect(read('中国人民志愿军第2军第134师第365团')).toBe('cpv');
    expect(read('志愿军第12军第35师')).toBe('cpv-12 cpv');
  });

  test('the same number in another force is another unit', () => {
    expect(read('国民革命军第15军')).toBe('');
    expect(read('红四方面军第四军第9师')).toBe('');
    expect(read('八路军第120师')).toBe('');
    expect(read('新四军第4师')).toBe('');
  });

  test('under an earlier designation no superiors of the later one are given', () => {
    expect(read('人民解放军第10军第29师')).toBe('cpv-15-29');
  });

  test('a text that names no unit of the table gives none', () => {
    for (const text of ['', '战士', '红军', '29师']) expect(read(text)).toBe('');
  });
});
