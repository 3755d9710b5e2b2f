import { describe, expect, test } from 'vitest';
import { readPlaceParts, type CountyNames } from './place-parts.ts';

const counties = ['开县', '江北县', '万县市', '石柱土家族自治县', '小市区'];
const names: CountyNames = {
  isCounty: (name) => counties.includes(name),
  bareNames: ['石柱', '江北'],
  fullNameOf: (bare) => (bare === '江北' ? '江北县' : '石柱土家族自治县'),
};

describe('the parts of a native place', () => {
  test.each([
    ['四川省开县金峰乡', '四川', '开县', '金峰'],
    ['开县金峰公社三大队', '', '开县', '金峰'],
    ['開縣金峰公社', '', '开县', '金峰'],
    ['四川省万县市开县白桥镇', '四川', '开县', '白桥'],
    ['石柱土家族自治县中益土家族乡', '', '石柱土家族自治县', '中益'],
    ['江北县公社', '', '江北县', ''],
    ['石柱三星', '', '石柱土家族自治县', '三星'],
    ['金峰', '', '', '金峰'],
    ['湖南省', '湖南', '', ''],
    ['', '', '', ''],
  ])('%s', (written, province, county, township) => {
    expect(readPlaceParts(written, names)).toEqual({ province, county, township });
  });

  test('江北乡 is a township, though 江北 is a county too', () => {
    expect(readPlaceParts('江北乡', names)).toMatchObject({ county: '', township: '江北' });
  });

  test('a record’s own word for its county stands, also where nobody else has it', () => {
    expect(readPlaceParts('四川省市中区朝天门乡')).toMatchObject({ county: '市中区', township: '朝天门' });
  });
});
