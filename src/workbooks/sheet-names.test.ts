import { describe, expect, it } from 'vitest';
import { nameSheets } from './sheet-names.ts';

const names = (...files: string[]) => [...nameSheets(files).values()];

describe('the name of a sheet', () => {
  it('is the path of its file, without what a spreadsheet forbids', () => {
    expect(names('facilities.csv', 'graves/yuan.csv', "walls/a[1]'.csv")).toEqual([
      'facilities',
      'graves·yuan',
      'walls·a_1__',
    ]);
  });

  it('has at most 31 characters, and none like another, in whatever case', () => {
    const long = `graves/${'x'.repeat(40)}`;
    const found = names(
      `${long}1.csv`,
      `${long}2.csv`,
      `${long}3.csv`,
      'A.csv',
      'a.csv',
      'history.csv',
      '目录.csv',
    );
    expect(found.every((name) => name.length <= 31)).toBe(true);
    expect(new Set(found.map((name) => name.toLowerCase())).size).toBe(found.length);
    expect(found.slice(3)).toEqual(['A', 'a~2', 'history~2', '目录~2']);
  });

  it('never ends in half a character', () => {
    const [name = ''] = names(`${'𠮷'.repeat(20)}.csv`);
    expect(name).toBe('𠮷'.repeat(15));
  });
});
