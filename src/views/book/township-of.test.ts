import { describe, expect, it } from 'vitest';
import { createGazetteer } from '../../domain/places/places.ts';
import { toPlaceRow } from '../../domain/places/place-rows.fixture.ts';
import { townshipOf } from './township-of.ts';

const gazetteer = createGazetteer([
  toPlaceRow(['渝北区', '现名', '500112']),
  toPlaceRow(['江北县', '曾用名', '500112', '1911年', '1994年']),
  toPlaceRow(['綦江区', '现名', '500110']),
  toPlaceRow(['綦江县', '曾用名', '500110', '1914年', '2011年']),
]);

describe('the township of a native place', () => {
  it.each([
    ['四川省江北县仙桃乡', '', '500112', '仙桃乡'],
    ['四川省江北县仙桃乡', '重庆市渝北区仙桃街道', '500112', '仙桃街道'],
    ['重庆府荣昌县路孔乡（今荣昌区万灵镇）', '', '500153', '万灵镇'],
    ['铜梁县蒲吕公社斑竹大队', '', '500151', '蒲吕公社'],
    ['四川省江津县李市乡', '重庆市江津区李市镇', '500116', '李市镇'],
    ['四川綦江石角镇', '', '500110', '石角镇'],
    ['四川省巴县长生', '', '500108', ''],
    ['四川省巴县大阳沟鲁祖庙街', '', '500103', ''],
    ['不知何处的某人之乡', '', '', ''],
    ['', '', '', ''],
  ])('“%s”, today “%s”, is in “%s %s”', (nativePlace, nativePresent, nativeDistrict, township) => {
    expect(townshipOf({ nativePlace, nativePresent, nativeDistrict }, gazetteer)).toBe(township);
  });
});
