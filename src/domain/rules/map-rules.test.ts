import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../../tests/support/sheets-of.ts';
import { describeFinding } from '../../i18n/findings.ts';
import { isReviewNumber, toMapSettings } from '../map-settings.ts';
import { toCheckedContent } from './checked-content.ts';
import type { Finding } from './finding.ts';
import { checkMap } from './map-rules.ts';

const key = '0123456789abcdef0123456789abcdef';

function findingsOf(settings: Record<string, string>, production = false): string[] {
  const site = Object.entries(settings).map(([name, value]) => ({ key: name, value }));
  const content = toCheckedContent(sheetsOf({ site }), { today: '2026-01-01', production });
  const findings: Finding[] = [];
  checkMap(content, (finding) => findings.push(finding));
  return findings.map((finding) => {
    const { message, remedy } = describeFinding(finding);
    return `${finding.level} ${finding.kind} ${finding.row ?? '-'}: ${message}。${remedy}`;
  });
}

describe('the base of the city map', () => {
  it('is schematic unless the office says otherwise, and then nothing is asked', () => {
    expect(findingsOf({})).toEqual([]);
    expect(findingsOf({ 地图底图: '示意图', 天地图密钥: '待填' })).toEqual([]);
    expect(toMapSettings(new Map())).toEqual({ kind: 'schematic' });
  });

  it('is one of the two that are known', () => {
    expect(findingsOf({ 地图底图: '高德' })).toEqual([
      expect.stringContaining('error base-map-unknown 2: 不认识底图“高德”'),
    ]);
  });

  it.each(['', '待填', 'x y&tk='])('needs a key for 天地图, which “%s” is not', (serviceKey) => {
    expect(findingsOf({ 地图底图: '天地图', 天地图密钥: serviceKey })).toEqual([
      expect.stringContaining('error base-map-keyless 3'),
    ]);
    expect(
      toMapSettings(
        new Map([
          ['地图底图', '天地图'],
          ['天地图密钥', serviceKey],
        ]),
      ),
    ).toEqual({
      kind: 'schematic',
    });
  });

  it('of 天地图 goes to the public with a number of review only', () => {
    const settings = { 地图底图: '天地图', 天地图密钥: key };
    expect(findingsOf({ ...settings, 审图号: '不适用' })).toEqual([]);
    expect(findingsOf({ ...settings, 审图号: 'GS(2024)0568号' }, true)).toEqual([]);
    expect(findingsOf({ ...settings, 审图号: '不适用' }, true)).toEqual([
      expect.stringContaining('error map-review-unread 4: 底图用天地图，审图号却写着“不适用”'),
    ]);
  });

  it('of our own may go without one where the authority says so', () => {
    expect(findingsOf({ 审图号: '不适用' }, true)).toEqual([]);
    expect(findingsOf({ 审图号: '以后再办' }, true)).toEqual([
      expect.stringMatching(/error map-review-unread 2: 审图号“以后再办”不像审图号。.*先问自然资源主管部门/u),
    ]);
  });
});

describe('a number of review', () => {
  it.each([
    'GS(2024)0568号',
    'GS（2019）1822号',
    '渝S(2022)045号',
    'GS京(2023)1234号',
    '粤AS〔2022〕003号',
    '审图号：GS(2024)0568号',
  ])('is %s', (text) => {
    expect(isReviewNumber(text)).toBe(true);
  });

  it.each([
    '',
    '待填',
    '不适用',
    'GS(2024)号',
    'GS 0568',
    'S(2022)045号',
    '某S(2022)045号',
    'GS(1824)0568号',
  ])('is not “%s”', (text) => {
    expect(isReviewNumber(text)).toBe(false);
  });
});
