import { describe, expect, test } from 'vitest';
import { placeRows, toPlaceRow } from './place-rows.fixture.ts';
import { createGazetteer } from './places.ts';
import { resolvePlace } from './resolve-place.ts';

const gazetteer = createGazetteer(placeRows);

function read(asWritten: string, year?: number): string {
  const reading = resolvePlace(asWritten, gazetteer, year);
  if (reading.kind === 'district') return `${reading.code} ${reading.via} ${reading.matchedName}`;
  if (reading.kind === 'ambiguous') return reading.codes.join('/');
  return reading.kind === 'elsewhere' ? `elsewhere ${reading.province ?? ''}`.trim() : reading.kind;
}

describe('a place as written', () => {
  test('a former county leads to the district of today', () => {
    expect(read('四川省铜梁县关溅乡玉屏村')).toBe('500151 former 铜梁县');
    expect(read('四川铜梁')).toBe('500151 present 铜梁');
    expect(read('銅梁縣')).toBe('500151 former 铜梁县');
    expect(read('四川省石柱县')).toBe('500240 former 石柱县');
    expect(read('生于四川省铜梁县')).toBe('500151 former 铜梁县');
  });

  test('a bare name of two characters is enough after the city', () => {
    expect(read('重庆长寿')).toBe('500115 present 长寿');
    expect(read('重庆市长寿区')).toBe('500115 present 长寿区');
  });

  test('a county that was divided stays ambiguous, whatever township is named', () => {
    expect(read('四川省巴县木洞镇')).toBe('500103/500105/500113');
    expect(read('重庆江北')).toBe('500105/500112');
    expect(read('江北县')).toBe('500112 former 江北县');
  });

  test('a second district that claims a former name makes it ambiguous', () => {
    const more = createGazetteer([...placeRows, toPlaceRow(['江北县', '曾用名', '500105', '', '1994年'])]);
    expect(resolvePlace('四川省江北县', more)).toEqual({
      kind: 'ambiguous',
      codes: ['500105', '500112'],
      matchedName: '江北县',
    });
  });

  test('the source’s own word for today settles a divided name', () => {
    expect(read('四川省巴县（今重庆市九龙坡区）')).toBe('500107 present 九龙坡区');
    expect(read('四川省巴县（今址不详）')).toBe('500103/500105/500113');
  });

  test('below a city or prefecture the county is meant', () => {
    expect(read('四川省万县市开县')).toBe('500154 former 开县');
    expect(read('四川省万县地区开县')).toBe('500154 former 开县');
    expect(read('四川省涪陵市枳城区')).toBe('500102 former 枳城区');
    expect(read('四川夔州府云阳县')).toBe('500235 present 云阳县');
    expect(read('四川省涪陵地区武隆县')).toBe('500156 former 武隆县');
    expect(read('四川省万县')).toBe('500101 former 万县');
  });

  test('a prefecture alone, a city alone and a province alone are no district', () => {
    for (const place of ['四川省永川地区', '重庆市', '四川', '']) expect(read(place)).toBe('unknown');
  });

  test('names of other provinces and countries do not match', () => {
    expect(read('湖北省江北县')).toBe('elsewhere 湖北');
    expect(read('湖南东安')).toBe('elsewhere 湖南');
    expect(read('松江省')).toBe('elsewhere 松江');
    expect(read('苏联')).toBe('elsewhere');
  });

  test('a district’s name within another county is a township or a village', () => {
    expect(read('四川省仪陇县永川乡')).toBe('unknown');
    expect(read('四川省仪陇县江北区')).toBe('unknown');
    expect(read('长寿乡')).toBe('unknown');
    expect(read('四川省铜梁县长寿乡')).toBe('500151 former 铜梁县');
  });

  test('市中区 and numbered districts count only in Chongqing', () => {
    expect(read('重庆市市中区')).toBe('500103 former 市中区');
    expect(read('四川省内江市市中区')).toBe('unknown');
    expect(read('四川省市中区')).toBe('unknown');
    expect(read('四川省铜梁县第一区')).toBe('500151 former 铜梁县');
  });

  test('a year takes away a name not yet given, and nothing else', () => {
    const more = createGazetteer([
      ...placeRows,
      toPlaceRow(['江北区', '曾用名', '500112', '1992年', '1994年']),
      toPlaceRow(['东安县', '曾用名', '500154', '1990年', '']),
    ]);
    const codes = (place: string, year?: number): unknown => {
      const reading = resolvePlace(place, more, year);
      return reading.kind === 'district' ? reading.code : reading.kind;
    };
    expect(codes('东安县')).toBe('ambiguous');
    expect(codes('东安县', 1913)).toBe('500152');
    expect(codes('江北区')).toBe('ambiguous');
    expect(codes('江北区', 2005)).toBe('500105');
    expect(read('四川省巴县', 1960)).toBe('500103/500105/500113');
    expect(read('四川省开县', 2020)).toBe('500154 former 开县');
  });
});
