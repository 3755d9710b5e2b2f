import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import { layOutWall, type WallLayout } from './wall-layout.ts';

type Spot = [panel: string, column: string, line: string, carved: string];

function layOut(...spots: Spot[]): WallLayout {
  const walls = spots.map(([panel, column, line, carved]) => ({
    sheet: 'yuan',
    panel,
    column,
    line,
    carved,
  }));
  return layOutWall(archiveOf({ walls }).walls.listAt('yuan'));
}

describe('the layout of a wall', () => {
  it('puts panels, columns and lines in the order of their numbers, in Chinese or Arabic figures', () => {
    const { panels } = layOut(
      ['十', '2', '1', '丁'],
      ['二', '十一', '2', '丙'],
      ['二', '3', '1', '甲'],
      ['2', '11', '一', '乙'],
    );
    expect(panels.map(({ place, number, name, count }) => [place, number, name, count])).toEqual([
      [1, 2, '二', 3],
      [2, 10, '十', 1],
    ]);
    expect(
      panels[0]?.columns.map(({ number, slots }) => [
        number,
        slots.map(({ line, names }) => [line, ...names.map(({ carved }) => carved)]),
      ]),
    ).toEqual([
      [3, [[1, '甲']]],
      [
        11,
        [
          [1, '乙'],
          [2, '丙'],
        ],
      ],
    ]);
  });

  it('puts panels that have names after those with numbers, and one without either last but kept', () => {
    const { panels } = layOut(
      ['东墙', '1', '1', '甲'],
      ['', '1', '1', '乙'],
      ['1', '1', '1', '丙'],
      ['东墙', '1', '2', '丁'],
    );
    expect(panels.map(({ name, count }) => [name, count])).toEqual([
      ['1', 1],
      ['东墙', 2],
      ['', 1],
    ]);
  });

  it('keeps the numbers, so that a blank place stays blank', () => {
    const [panel] = layOut(['1', '1', '1', '甲'], ['1', '1', '4', '乙'], ['1', '3', '1', '丙']).panels;
    expect(panel?.columns.map(({ number, slots }) => [number, slots.map(({ line }) => line)])).toEqual([
      [1, [1, 4]],
      [3, [1]],
    ]);
  });

  it('gives every row an anchor of its own, in its place, beside another, or without a place', () => {
    const { spots, panels } = layOut(
      ['1', '2', '5', '甲'],
      ['1', '2', '5', '乙'],
      ['1', '', '', '丙'],
      ['1', '右', '3', '丁'],
    );
    expect([...spots].map(([{ carved }, spot]) => [carved, spot.anchor, spot.at])).toEqual([
      ['甲', 'n-2-5', { column: 2, line: 5 }],
      ['乙', 'n-2-5-2', { column: 2, line: 5 }],
      ['丙', 'n-1', undefined],
      ['丁', 'n-2', undefined],
    ]);
    expect(panels[0]?.unplaced.map(({ carved }) => carved)).toEqual(['丙', '丁']);
  });
});
