import { describe, expect, test } from 'vitest';
import { placeRows, toPlaceRow } from './place-rows.fixture.ts';
import { createGazetteer } from './places.ts';

const gazetteer = createGazetteer(placeRows);

describe('the gazetteer', () => {
  test('districts stand in the order of their codes', () => {
    const codes = gazetteer.listDistricts().map(({ code }) => code);
    expect(codes).toEqual([...codes].sort());
    expect(codes[0]).toBe('500101');
  });

  test('a district knows its former names with their years as written', () => {
    const names = gazetteer.formerNamesOf('500102').map(({ name, until }) => [name, until]);
    expect(names).toEqual([
      ['涪陵县', '约1983年'],
      ['涪陵市', '约1997年'],
      ['枳城区', '1997年'],
    ]);
    expect(gazetteer.formerNamesOf('420000')).toEqual([]);
  });

  test('superiors and names of the code lists stand apart from former names', () => {
    const district = gazetteer.requireDistrict('500112');
    expect(district.name).toBe('渝北区');
    expect(district.listNames.map(({ name }) => name)).toEqual(['江北县']);
    expect(gazetteer.requireDistrict('500115').superiors).toHaveLength(1);
  });

  test('a code that the table does not have finds nothing, and is named when required', () => {
    expect(gazetteer.findDistrict('420000')).toBeUndefined();
    expect(() => gazetteer.requireDistrict('420000')).toThrow(/420000/u);
  });

  test('rows without a present name make no district', () => {
    const only = createGazetteer([toPlaceRow(['巴县', '曾用名', '500113'])]);
    expect(only.listDistricts()).toEqual([]);
  });
});
