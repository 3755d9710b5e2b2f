import { describe, expect, it } from 'vitest';
import { coordinateWords } from '../../i18n/coordinates.ts';
import { convertCoordinates, tablesWithCoordinates, type ConvertedSheet } from './convert-coordinates.ts';
import { facilitiesTable } from '../tables.ts';

function convert(text: string, schema = facilitiesTable): ConvertedSheet {
  const table = tablesWithCoordinates.find((candidate) => candidate.schema === schema);
  if (table === undefined) throw new Error(schema.name);
  return convertCoordinates(text, table, coordinateWords.basis);
}

const headings = '编号,名称,纬度,经度,坐标系,坐标依据,旧栏';

describe('converting the coordinates of a sheet', () => {
  it('changes four cells, and no other byte', () => {
    const before = `\uFEFF${headings}\r\na,"甲,""乙""", 29.809248 ,106.410292,GCJ-02,手机地图,不认识的栏\r\nb,丙,29.5,106.5,WGS-84,,\r\n`;
    const { text, converted } = convert(before);
    expect(text).toBe(
      `\uFEFF${headings}\r\na,"甲,""乙""",29.8117240,106.4062554,WGS-84,手机地图；原记GCJ-02：纬度29.809248，经度106.410292；由公式换算成WGS-84，约有1米误差,不认识的栏\r\nb,丙,29.5,106.5,WGS-84,,\r\n`,
    );
    expect(converted).toHaveLength(1);
    expect(converted[0]?.row).toBe(2);
  });

  it('agrees with a place known in both datums, as far as its two sources agree', () => {
    // The tomb of 张自忠: the archive notes a true position, and a shifted one of another data set some 13 m away.
    const { converted } = convert(`${headings}\na,甲,29.809248,106.410292,GCJ-02,,\n`);
    const [latitude, longitude] = [converted[0]?.converted.latitude, converted[0]?.converted.longitude].map(
      Number,
    );
    const metres = Math.hypot(
      ((latitude ?? 0) - 29.81161111) * 111_320,
      ((longitude ?? 0) - 106.40626889) * 111_320 * Math.cos((29.8 * Math.PI) / 180),
    );
    expect(metres).toBeLessThan(20);
  });

  it('does nothing the second time', () => {
    const once = convert(`${headings}\na,甲,29.815143,106.416814,BD-09,"引号，里",\n`);
    expect(once.text).toContain('"引号，里；原记BD-09：纬度29.815143');
    const twice = convert(once.text);
    expect(twice.text).toBe(once.text);
    expect(twice.converted).toEqual([]);
  });

  it('keeps line ends as they are, and a last line without one', () => {
    const before = `${headings}\na,甲,29.8,106.4,GCJ-02,,\nb,乙,29.8,106.4,BD-09,,`;
    const { text } = convert(before);
    expect(text.match(/\r/gu)).toBeNull();
    expect(text.endsWith(',')).toBe(true);
    expect(text.split('\n')).toHaveLength(3);
  });

  it('leaves degrees that can’t be read or stand in each other’s place, and says so', () => {
    const before = `${headings}\na,甲,29度,106.4,GCJ-02,,\nb,乙,106.4,29.8,GCJ-02,,\nc,丙,,106.4,BD-09,,\n`;
    const { text, left } = convert(before);
    expect(text).toBe(before);
    expect(left.map(({ row, reason }) => [row, reason])).toEqual([
      [2, 'unread'],
      [3, 'unread'],
      [4, 'unread'],
    ]);
  });

  it('leaves a sheet that has no column to keep the given degrees in', () => {
    const before = '编号,纬度,经度,坐标系\na,29.8,106.4,GCJ-02\n';
    const { text, left } = convert(before);
    expect(text).toBe(before);
    expect(left).toHaveLength(1);
    expect(left[0]?.reason).toBe('no-basis-column');
  });
});
