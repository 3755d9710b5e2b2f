import { describe, expect, test } from 'vitest';
import { createUnitDirectory } from '../domain/units/units.ts';
import { unitRows } from '../domain/units/unit-rows.fixture.ts';
import { forceOfPeriod, readUnitParts, unitPartsOf } from './unit-parts.ts';

describe('the parts of a unit', () => {
  test.each([
    [
      '中国人民志愿军第3军第152师第509团第4连',
      { force: '志愿军', army: '3军', division: '152师', regiment: '509团' },
    ],
    ['志愿军三军一五二师', { force: '志愿军', army: '3军', division: '152师' }],
    ['红四军', { force: '红军', army: '4军' }],
    ['红四方面军第三十一军第177师', { force: '红军', army: '31军', division: '177师' }],
    ['八路军第129师', { force: '8路军', division: '129师' }],
    ['新四军', { force: '新4军' }],
    ['53147部队', { cover: '53147' }],
    ['县大队', {}],
    ['', {}],
  ])('%s', (written, parts) => {
    expect(readUnitParts(written)).toEqual(parts);
  });

  test('a record takes what its own words leave open from the units it is filed under', () => {
    const units = createUnitDirectory(unitRows);
    const parts = unitPartsOf({ unit: '第3营', unitIds: ['cpv-15-29-87'] }, units);
    expect(parts).toMatchObject({ force: '志愿军', army: '15军', division: '29师', regiment: '87团' });
  });

  test('a war fought by one force names it', () => {
    expect(forceOfPeriod('抗美援朝战争')).toBe('志愿军');
    expect(forceOfPeriod('抗日战争')).toBeUndefined();
  });
});
