import { describe, expect, it } from 'vitest';
import { archiveOf } from '../../../tests/support/archive-of.ts';
import type { Archive } from '../../archive/archive.ts';
import { createWallFinder } from '../../domain/walls/find-on-wall.ts';
import { parseWallIndex, writeWallIndex } from '../../domain/walls/wall-index.ts';
import { toBacklogTable } from './backlog-table.ts';
import { toPrintSize } from './print-size.ts';
import { toWallIndex } from './wall-data.ts';
import { toWallLines } from './wall-line.ts';
import type { WallName } from './wall-name.ts';
import { listNameRoutes, toWallNamesPage } from './wall-names-page.ts';
import { toWallPage } from './wall-page.ts';
import { listPanelRoutes, toWallPanelPage, type WallPanelPage } from './wall-panel-page.ts';

type Spot = [panel: string, column: string, line: string, carved: string, person?: string];

function archiveWith(...spots: Spot[]): Archive {
  return archiveOf({
    facilities: [
      { id: 'yuan', name: '示例陵园', kind: '烈士陵园', district: '500151' },
      { id: 'bare', name: '没有墙的', kind: '烈士陵园', district: '500151' },
    ],
    roll: [
      { id: 'p-1', name: '刘玉峰', otherNames: '化名:刘青山', nativePlace: '四川省样例县', died: '1949年' },
      { id: 'p-2', name: '王德', burialFacility: 'yuan', recognition: '已认定' },
      { id: 'p-3', name: '王德' },
      { id: 'p-4', name: '单雄信', reading: 'Shàn Xióngxìn', burialFacility: 'yuan' },
    ],
    walls: spots.map(([panel, column, line, carved, person = '']) => ({
      sheet: 'yuan',
      panel,
      column,
      line,
      carved,
      person,
    })),
  });
}

const namesOf = ({ columns, unplaced }: WallPanelPage): WallName[] => [
  ...columns
    .flatMap((column) => (column.kind === 'column' ? column.cells : []))
    .flatMap((cell) => (cell.kind === 'name' ? [cell.name] : [])),
  ...unplaced,
];

describe('the page of a panel', () => {
  const archive = archiveWith(
    ['1', '1', '1', '劉玉峰', 'p-1'],
    ['1', '1', '3', '王德'],
    ['1', '1', '4', '王德', 'p-2;p-3'],
    ['1', '3', '1', '赵无人'],
    ['1', '3', '2', '□□'],
    ['1', '3', '3', '刘青山'],
    ['1', '', '', '单雄信', 'p-4'],
    ['2', '7', '1', '孙某某'],
  );
  const panel = toWallPanelPage(archive, { facilityId: 'yuan', panel: 1 });

  it('keeps blank lines and columns, but takes none for blank before the first column', () => {
    expect(
      panel.columns.map((column) =>
        column.kind === 'blank'
          ? `blank ${column.columns}`
          : `${column.label} ${column.cells.map((cell) => (cell.kind === 'blank' ? `_${cell.lines}` : cell.name.text)).join(' ')}`,
      ),
    ).toEqual(['第1列 劉玉峰 _1 王德 王德', 'blank 1', '第3列 赵无人 □□ 刘青山']);
    expect(
      toWallPanelPage(archive, { facilityId: 'yuan', panel: 2 }).columns.map(({ kind }) => kind),
    ).toEqual(['column']);
  });

  it('says of each name whom it is, and of an open one no more than is known', () => {
    expect(namesOf(panel).map(({ text, said }) => [text, said])).toEqual([
      ['劉玉峰', '名录作“刘玉峰”，未详—1949，四川省样例县人'],
      ['王德', '名录里有2位同名，未核'],
      ['王德', '名录里合得上的有2位，未定'],
      ['赵无人', '名录里没有这个名字'],
      ['□□', '看不清，无从查对'],
      ['刘青山', '名录里有1位的别名是这个，未核'],
      ['单雄信', '生卒未详'],
    ]);
  });

  it('leads to a person only where it is settled who that is, and names those whom it may be', () => {
    const names = namesOf(panel);
    expect(names.map(({ href }) => href)).toEqual([
      '/people/p-1.html',
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      '/people/p-4.html',
    ]);
    expect(names[1]?.people.map(({ href }) => href)).toEqual(['/people/p-2.html', '/people/p-3.html']);
    expect(panel.hasOpen).toBe(true);
  });

  it('gives every name its place and an anchor', () => {
    expect(namesOf(panel).map(({ at, anchor }) => [at, anchor])).toEqual([
      ['第1列第1行', 'n-1-1'],
      ['第1列第3行', 'n-1-3'],
      ['第1列第4行', 'n-1-4'],
      ['第3列第1行', 'n-3-1'],
      ['第3列第2行', 'n-3-2'],
      ['第3列第3行', 'n-3-3'],
      ['位置未记', 'n-1'],
    ]);
  });

  it('leads to the panel before and after', () => {
    expect(panel.previous).toBeUndefined();
    expect(panel.next).toEqual({ title: '第2面', href: '/facilities/yuan/wall/2.html' });
  });

  it('exists for every panel, and for no facility without a wall', () => {
    expect(listPanelRoutes(archive)).toEqual([
      { facilityId: 'yuan', panel: 1 },
      { facilityId: 'yuan', panel: 2 },
    ]);
    expect(() => toWallPanelPage(archive, { facilityId: 'yuan', panel: 3 })).toThrow(/no such panel/u);
    expect(() => toWallPage(archive, 'bare')).toThrow(/no such facility, or no name/u);
  });
});

describe('the wall seen from afar', () => {
  it('counts what is settled and what is not, and leaves out what does not occur', () => {
    const archive = archiveWith(
      ['1', '1', '1', '刘玉峰', 'p-1'],
      ['2', '1', '1', '王德'],
      ['2', '1', '2', '赵无人'],
    );
    const page = toWallPage(archive, 'yuan');
    expect(page.lead).toBe('共2面，3个名字。');
    expect(page.title).toBe('示例陵园英名墙');
    expect(page.counts).toEqual([
      { label: '已对上名录', count: '1个名字' },
      { label: '名录里有几位同名，未核', count: '1个名字' },
      { label: '名录里没有这个名字', count: '1个名字' },
    ]);
  });

  it('draws a stroke for each name, as long as the name, from the right', () => {
    const archive = archiveWith(
      ['1', '1', '1', '刘玉峰'],
      ['1', '1', '3', '王德'],
      ['1', '3', '2', '阿不都热依木'],
    );
    const [panel] = toWallPage(archive, 'yuan').panels;
    expect(panel?.drawing).toEqual({
      width: 3 * 2 + 3 - 1,
      height: 3 * 4 + 3 - 1,
      path: 'M6 1.5m0 0v3m0 5v2M2 1.5m0 4v3',
      firstColumn: 1,
    });
  });
});

describe('the names of a wall by reading', () => {
  const archive = archiveWith(
    ['1', '1', '1', '王德', 'p-2'],
    ['1', '1', '2', '单雄信', 'p-4'],
    ['1', '1', '3', '□大山'],
    ['1', '1', '4', '孙大山'],
  );

  it('stand under the letter of the registrar’s reading, unread ones last', () => {
    expect(toWallPage(archive, 'yuan').letters.map(({ label, count }) => [label, count])).toEqual([
      ['S', 2],
      ['W', 1],
      ['读音未详', 1],
    ]);
    expect(listNameRoutes(archive).map(({ list }) => list)).toEqual(['s', 'w', 'other']);
  });

  it('lead to the lit name on its panel, and to the person', () => {
    const [first] = toWallNamesPage(archive, { facilityId: 'yuan', list: 's' }).names;
    expect(first).toEqual({
      text: '单雄信',
      place: '第1面第1列第2行',
      placeHref: '/facilities/yuan/wall/1.html#n-1-2',
      href: '/people/p-4.html',
      said: '生卒未详',
    });
  });

  it('of one letter go on to a second page after 200', () => {
    const many = archiveWith(
      ...Array.from({ length: 201 }, (_, index): Spot => ['1', '1', `${index + 1}`, '王德']),
    );
    expect(listNameRoutes(many).map(({ list }) => list)).toEqual(['w', 'w/2']);
    expect(toWallNamesPage(many, { facilityId: 'yuan', list: 'w/2' }).names).toHaveLength(1);
  });
});

describe('what the search on a wall is given', () => {
  it('finds carved names, other names of linked people alone, and either script', () => {
    const archive = archiveWith(
      ['1', '1', '1', '劉玉峰', 'p-1'],
      ['1', '1', '2', '王德', 'p-2;p-3'],
      ['1', '', '', '刘大江'],
    );
    const { find } = createWallFinder(parseWallIndex(writeWallIndex(toWallIndex(archive, 'yuan'))));
    const found = (query: string): string[] => find(query).map(({ name }) => name.anchor);
    expect(found('刘玉峰')).toEqual(['n-1-1']);
    expect(found('劉')).toEqual(['n-1-1', 'n-1']);
    expect(found('青山')).toEqual(['n-1-1']);
    expect(found('王德')).toEqual(['n-1-2']);
  });
});

describe('the places of a person on walls', () => {
  it('are those the registrar linked, and say where several share one', () => {
    const archive = archiveWith(['二', '3', '4', '王德', 'p-2;p-3'], ['1', '1', '1', '王德']);
    expect(toWallLines(archive, 'p-3')).toEqual([
      {
        facilityId: 'yuan',
        facility: '示例陵园',
        position: '第2面第3列第4行',
        carved: '王德',
        isShared: true,
        href: '/facilities/yuan/wall/2.html#n-3-4',
        wallHref: '/facilities/yuan/wall.html',
      },
    ]);
    expect(toWallLines(archive, 'p-1')).toEqual([]);
  });
});

describe('the table of what is not yet carved', () => {
  it('has a row for each person, with the group, the reason and the place of the same name', () => {
    const archive = archiveWith(['1', '1', '1', '王德']);
    const facility = archive.findFacility('yuan');
    if (facility === undefined) throw new Error('The facility is in the table.');
    const { counts, rows } = toBacklogTable(archive, facility);
    expect(counts.map(({ count }) => count)).toEqual([0, 1, 1, 0, 0]);
    expect(rows).toEqual([
      ['未刻，未认定或待核', 'p-4', '单雄信', '', '未详', '未写', '安葬设施是此处', '', ''],
      ['同名已刻，待核', 'p-2', '王德', '', '未详', '已认定', '安葬设施是此处', '第1面第1列第1行', '王德'],
    ]);
  });
});

describe('the printed panel', () => {
  it.each([
    [{ columns: 1, lines: 1 }, 70],
    [{ columns: 20, lines: 10 }, 30],
    [{ columns: 40, lines: 8 }, 30],
    [{ columns: 200, lines: 30 }, 19],
  ])('of %o has characters of %d tenths of a millimetre', (size, expected) => {
    expect(toPrintSize(size)).toBe(expected);
  });
});
