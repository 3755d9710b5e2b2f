import { describe, expect, it } from 'vitest';
import { sheetsOf } from '../../../tests/support/sheets-of.ts';
import { describeFinding } from '../../i18n/findings.ts';
import type { DistrictLocator } from '../places/district-locator.ts';
import { toCheckedContent } from './checked-content.ts';
import { checkCoordinates } from './coordinate-rules.ts';
import type { Finding } from './finding.ts';

const places = [
  { name: '巴南区', relation: '现名', code: '500113' },
  { name: '綦江区', relation: '现名', code: '500110' },
];
const facility = { id: 'yuan', name: '虚构烈士陵园', kind: '烈士陵园', district: '500113' };

/** Two districts that meet at 29° north, one kilometre for each hundredth of a degree. */
const districts: DistrictLocator = {
  districtAt: (_, latitude) => (latitude >= 29 ? '500113' : latitude > 28 ? '500110' : undefined),
  metresOutside: (code, _, latitude) =>
    code === '500113' ? Math.max(0, (29 - latitude) * 100_000) : undefined,
};

function findingsOf(
  position: Record<string, string>,
  table: 'facilities' | 'graves' = 'facilities',
): string[] {
  const row = table === 'facilities' ? facility : { sheet: 'scattered', id: 'g-1' };
  const sheets = sheetsOf({ places, [table]: [{ ...row, ...position }] });
  const findings: Finding[] = [];
  checkCoordinates(toCheckedContent(sheets, { today: '2026-01-01', districts }), (finding) =>
    findings.push(finding),
  );
  return findings.map((finding) => {
    const { message, remedy } = describeFinding(finding);
    return `${finding.level} ${finding.kind} ${finding.column}: ${message}。${remedy}`;
  });
}

describe('the coordinates of a facility', () => {
  it('may be absent, and need no more than degrees and datum', () => {
    expect(findingsOf({})).toEqual([]);
    expect(findingsOf({ latitude: '29.5', longitude: '106.5', datum: 'CGCS2000' })).toEqual([]);
  });

  it.each(['GCJ-02', 'BD-09'])('in %s are to be converted, by the command that is named', (datum) => {
    expect(findingsOf({ latitude: '29.5', longitude: '106.5', datum })).toEqual([
      expect.stringMatching(
        new RegExp(`^warning coordinate-shifted 坐标系: 坐标是${datum}的.*npm run coordinates`, 'u'),
      ),
    ]);
  });

  it('lie in the district of the form, or within two kilometres of it', () => {
    expect(findingsOf({ latitude: '28.981', longitude: '106.5', datum: 'WGS-84' })).toEqual([]);
    expect(findingsOf({ latitude: '28.979', longitude: '106.5', datum: 'WGS-84' })).toEqual([
      expect.stringContaining(
        'warning coordinate-elsewhere 纬度: 位置（28.979，106.5）不在“区县”所写的地方，而在綦江区',
      ),
    ]);
    expect(findingsOf({ latitude: '27', longitude: '106.5', datum: 'WGS-84' })).toEqual([
      expect.stringContaining('离它2公里以上'),
    ]);
  });

  it('are compared with the district after they are turned to a true datum', () => {
    // These degrees of GCJ-02 are some 28.981 in WGS 84.
    const at = { latitude: '28.9785', longitude: '106.5' };
    expect(findingsOf({ ...at, datum: 'WGS-84' })).toHaveLength(1);
    expect(findingsOf({ ...at, datum: 'GCJ-02' })).toEqual([expect.stringContaining('coordinate-shifted')]);
  });
});

describe('the coordinates of a scattered grave', () => {
  it('are looked at like those of a facility', () => {
    expect(findingsOf({ latitude: '29.5' }, 'graves')).toEqual([
      expect.stringContaining('error coordinate-half 经度'),
    ]);
    expect(findingsOf({ latitude: '106.5', longitude: '29.5', datum: 'BD-09' }, 'graves')).toEqual([
      expect.stringContaining('warning coordinate-shifted 坐标系'),
      expect.stringContaining('error coordinate-swapped 纬度'),
    ]);
  });
});
