import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mediaTable } from './media-tables.ts';
import { locateCells } from './sheet-cells.ts';
import { appendRows } from './append-rows.ts';

const row = { id: 'm-22222222', file: 'm-22222222.jpg', caption: '说明，“引号”"和,逗号' };

function append(text: string, wanted: ('kind' | 'rights')[] = []) {
  const appended = appendRows(text, { schema: mediaTable, rows: [row], wanted });
  if (appended.kind === 'refused') throw new Error(appended.fault.kind);
  return appended;
}

const valuesOf = (text: string) => locateCells(text).map((record) => record.map(({ value }) => value));

describe('rows added to a table', () => {
  it('stand at its end, and nothing before them changes', () => {
    const text = '\uFEFF编号,自己加的栏,文件,说明\r\nm-1,"有,逗号",a.jpg, 空格 \r\n';
    expect(append(text)).toEqual({
      kind: 'appended',
      text: `${text}m-22222222,,m-22222222.jpg,"说明，“引号”""和,逗号"\r\n`,
      firstRow: 3,
      newHeadings: [],
    });
  });

  it('follow the line ends of the table, and end a last line that has none', () => {
    expect(append('编号,文件,说明\nm-1,a.jpg,甲').text).toBe(
      '编号,文件,说明\nm-1,a.jpg,甲\nm-22222222,m-22222222.jpg,"说明，“引号”""和,逗号"\n',
    );
  });

  it('get the columns they need; rows that were there get empty cells, short and blank ones too', () => {
    const { text, newHeadings, firstRow } = append('编号,文件\r\nm-1,a.jpg\r\n\r\nm-2\r\n', ['rights']);
    expect(newHeadings).toEqual(['说明', '许可']);
    expect(firstRow).toBe(5);
    expect(text).toBe(
      '编号,文件,说明,许可\r\nm-1,a.jpg,,\r\n\r\nm-2,,,\r\nm-22222222,m-22222222.jpg,"说明，“引号”""和,逗号",\r\n',
    );
  });

  it('begin a table that is not there with all its headings', () => {
    const [headings = [], first = []] = valuesOf(append('').text);
    expect(headings).toEqual(Object.values(mediaTable.columns).map(({ heading }) => heading));
    expect(first[headings.indexOf('说明')]).toBe(row.caption);
  });

  it('fill a heading that stands twice only once', () => {
    expect(valuesOf(append('编号,文件,说明,说明\n').text)[1]).toEqual([row.id, row.file, row.caption, '']);
  });

  it.each([
    ['文件,说明\n', { kind: 'no-id-column' }],
    ['编号,文件,说明\nm-1,"a.jpg,甲\nm-2,b.jpg,乙\n', { kind: 'quotes', row: 2 }],
    ['编号,文件,说明\nm-1,"a"b.jpg,甲\n', { kind: 'quotes', row: 2 }],
    ['编号,文件\nm-1,a.jpg\nm-2,b.jpg,多出来的\n', { kind: 'too-long', row: 3 }],
  ])('are not added to a table whose cells can’t be told apart: %j', (text, fault) => {
    expect(appendRows(text, { schema: mediaTable, rows: [row] })).toEqual({ kind: 'refused', fault });
  });

  it('leave every cell of any table as it was', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[",\r\n\uFEFF]/gu, '')),
      fc
        .string({ unit: fc.constantFrom('甲', '"', ',', '\n', ' ') })
        .map((text) => `"${text.replaceAll('"', '""')}"`),
    );
    const table = fc.record({
      mark: fc.constantFrom('', '\uFEFF'),
      end: fc.constantFrom('\n', '\r\n'),
      records: fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }),
    });
    fc.assert(
      fc.property(table, ({ mark, end, records }) => {
        const lines = ['编号,别的,文件', ...records.map((record) => record.join(','))];
        const text = mark + lines.map((line) => line + end).join('');
        const before = valuesOf(text);
        const after = valuesOf(append(text, ['kind']).text);
        expect(after.slice(0, before.length).map((cells) => cells.slice(0, 3))).toEqual(
          before.map((cells) => cells.slice(0, 3)),
        );
        expect(after[before.length]?.slice(0, 3)).toEqual([row.id, '', row.file]);
        const filled = after.filter((cells) => cells.some((value) => value.trim() !== ''));
        expect(new Set(filled.map(({ length }) => length)).size).toBe(1);
      }),
      { numRuns: 200 },
    );
  });
});
