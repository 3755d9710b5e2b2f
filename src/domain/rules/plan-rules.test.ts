import gcoord from 'gcoord';
import { describe, expect, it, test } from 'vitest';
import { sheetsOf } from '../../../tests/support/sheets-of.ts';
import type { TestContent } from '../../../tests/support/write-content.ts';
import { describeFinding } from '../../i18n/findings.ts';
import {
  boxOf,
  drawCemetery,
  inDegrees,
  lineOf,
  moved,
  shape,
  type CemeterySize,
  type DrawnGeometry,
  type DrawnGrave,
  type Drawing,
} from '../plans/plan.fixture.ts';
import { toCheckedContent } from './checked-content.ts';
import type { Finding } from './finding.ts';
import { checkPlans } from './plan-rules.ts';
import { checkReferences } from './reference-rules.ts';

const file = 'facilities/f-one.geojson';
const place = { longitude: 106.5, latitude: 29.5 };
const facility = { id: 'f-one', name: '样例烈士陵园', latitude: '29.5', longitude: '106.5', datum: 'WGS-84' };
type Rows = TestContent['tables'];

function contentOf(rows: Rows, plans: Record<string, string>, files: readonly string[] = []) {
  const options = { today: '2026-11-24', plans: new Map(Object.entries(plans)), files };
  return toCheckedContent(sheetsOf(rows), options);
}

/** A sound cemetery in the hands of a test. */
class Cemetery {
  drawing: Drawing;
  ledger: DrawnGrave[];
  facility: Record<string, string> = facility;
  text: string | undefined;
  rows: Rows = {};

  constructor(size: CemeterySize = {}) {
    ({ drawing: this.drawing, ledger: this.ledger } = drawCemetery(size));
  }

  /** The first shape of a kind; graves by their id. */
  find(kindOrId: string) {
    const found = this.drawing.features.find(
      ({ properties }) => properties['编号'] === kindOrId || properties['类别'] === kindOrId,
    );
    if (found === undefined) throw new Error(`The drawing has no ${kindOrId}.`);
    return found;
  }

  numberOf(kindOrId: string): number {
    return this.drawing.features.indexOf(this.find(kindOrId)) + 1;
  }

  redraw(kindOrId: string, geometry: DrawnGeometry): this {
    this.find(kindOrId).geometry = geometry;
    return this;
  }

  say(kindOrId: string, properties: Record<string, string | number>): this {
    Object.assign(this.find(kindOrId).properties, properties);
    return this;
  }

  remove(kindOrId: string): this {
    this.drawing.features.splice(this.numberOf(kindOrId) - 1, 1);
    return this;
  }

  check(): Finding[] {
    const graves = this.ledger.map((row) => ({ sheet: 'f-one', ...row }));
    const rows = { facilities: [this.facility], graves, ...this.rows };
    const findings: Finding[] = [];
    const text = this.text ?? JSON.stringify(this.drawing);
    checkPlans(contentOf(rows, { [file]: text }), (finding) => findings.push(finding));
    return findings;
  }

  /** `error plan-grave-outside 9 1区`: level, kind, number of the shape, value. */
  lines(): string[] {
    return this.check().map(({ level, kind, row, column, value }) =>
      [level, kind, row, column, value].filter((part) => part !== undefined).join(' '),
    );
  }

  /** What a registrar reads. */
  words(): string[] {
    return this.check().map((finding) => describeFinding(finding).message);
  }
}

const sound = () => new Cemetery();
const withText = (text: string) => Object.assign(sound(), { text });
const withMembers = (members: Record<string, unknown>) =>
  withText(JSON.stringify({ ...sound().drawing, ...members }));
const withDrawing = (drawing: Drawing, row: Record<string, string> = facility) =>
  Object.assign(sound(), { drawing, facility: row });

describe('a sound plan', () => {
  it('has no findings, in metres and in degrees', () => {
    expect(sound().lines()).toEqual([]);
    expect(withDrawing(inDegrees(sound().drawing, place)).lines()).toEqual([]);
  });

  it('may be far larger', () => {
    expect(new Cemetery({ plots: 10, rows: 5, graves: 12 }).lines()).toEqual([]);
  });

  it('takes numbers for text, heights, and members of drawing programs', () => {
    const cemetery = sound().say('g-1-1-1', { 排: 1, 号: 1, fid: 7 });
    Object.assign(cemetery.drawing, { name: 'layer', crs: { type: 'name', properties: {} } });
    cemetery.redraw('入口', { type: 'Point', coordinates: [0, 0, 231.5] as unknown as [number, number] });
    expect(cemetery.lines()).toEqual([]);
  });

  it('may write plots and rows in another way than the ledger', () => {
    expect(sound().say('g-1-1-1', { 墓区: '第一区', 排: '第1排', 号: '１' }).lines()).toEqual([]);
  });
});

const whole: Readonly<Record<string, [cemetery: () => Cemetery, expected: string[]]>> = {
  'cut off in the middle can not be read': [
    () => withText('{\n"type": "FeatureCollection",\n"features": [,]}'),
    ['error plan-json-broken'],
  ],
  'of one shape is no collection': [
    () => withText(JSON.stringify(sound().find('园界'))),
    ['error plan-not-collection Feature'],
  ],
  'in an unknown system can not be placed': [
    () => withMembers({ 坐标系: '重庆独立坐标' }),
    ['error plan-frame-unknown 重庆独立坐标'],
  ],
  'in GCJ-02 has to be converted first': [
    () => withMembers({ 坐标系: 'gcj02' }),
    ['error plan-frame-shifted GCJ-02'],
  ],
  'in BD-09 has to be converted first': [
    () => withMembers({ 坐标系: '百度坐标' }),
    ['error plan-frame-shifted BD-09'],
  ],
  'in metres can not be called degrees': [
    () => withMembers({ 坐标系: 'WGS-84' }),
    ['error plan-numbers-not-degrees -18.8，0'],
  ],
  'in metres of a national grid can not be called degrees': [
    () =>
      withDrawing({
        ...moved(sound().drawing, ([x, y]) => [35_500_000 + x, 3_260_000 + y]),
        坐标系: 'CGCS2000',
      }),
    ['error plan-numbers-not-degrees 35499981.2，3260000'],
  ],
  'in degrees can not be called metres': [
    () => withDrawing({ ...inDegrees(sound().drawing, place), 坐标系: '本地米' }),
    [expect.stringMatching(/^error plan-numbers-not-metres 106\.4/u)],
  ],
  'with latitude first is told so': [
    () => withDrawing(moved(inDegrees(sound().drawing, place), ([x, y]) => [y, x])),
    [expect.stringMatching(/^error plan-numbers-swapped 29\.5/u)],
  ],
  'of no facility is not shown': [
    () => Object.assign(sound(), { facility: { id: 'f-two', name: '另一处' } }),
    ['error plan-facility-unknown f-one'],
  ],
  'without a ledger says so once': [
    () => Object.assign(sound(), { ledger: [] }),
    ['error plan-ledger-missing 12'],
  ],
  'without a gate can tell no way': [() => sound().remove('入口'), ['warning plan-gate-missing']],
  'without paths can tell no way': [
    () => sound().remove('路').remove('路').remove('路'),
    ['warning plan-path-missing'],
  ],
  'with a gate far from every path can tell no way': [
    () => sound().redraw('入口', { type: 'Point', coordinates: [0, -31] }),
    ['warning plan-gate-far 2 31'],
  ],
};

describe('a plan', () => {
  test.each(Object.entries(whole))('%s', (_title, [cemetery, expected]) => {
    expect(cemetery().lines()).toEqual(expected);
  });

  it('says in which line it is broken, where the reader knows', () => {
    const [words = ''] = withText('{\n"type": "FeatureCollection"\n"features": []}').words();
    expect(words).toContain('第3行');
  });
});

const bowTie: DrawnGeometry = {
  type: 'Polygon',
  coordinates: [
    [
      [3, 11],
      [9, 18],
      [9, 11],
      [3, 18],
      [3, 11],
    ],
  ],
};
const shapes: Readonly<Record<string, [cemetery: () => Cemetery, expected: string[]]>> = {
  'of an unknown kind is not drawn': [
    () => sound().say('碑', { 类别: '纪念碑' }),
    ['error plan-kind-unknown 4 纪念碑'],
  ],
  'without properties has no kind': [
    () =>
      withText(
        JSON.stringify(sound().drawing).replace(/"properties":\{"类别":"碑"[^}]*\}/u, '"properties":null'),
      ),
    ['error plan-kind-unknown 4 '],
  ],
  'in several parts is taken apart first': [
    () =>
      withText(
        JSON.stringify(sound().drawing).replace(
          '"type":"Point","coordinates":[0,0]',
          '"type":"MultiPoint","coordinates":[[0,0],[1,0]]',
        ),
      ),
    ['error plan-geometry-unknown 2 MultiPoint', 'warning plan-gate-missing'],
  ],
  'may be named without being drawn': [
    () => withText(JSON.stringify(sound().drawing).replace('{"type":"Point","coordinates":[0,0]}', 'null')),
    ['error plan-geometry-unknown 2 ', 'warning plan-gate-missing'],
  ],
  'with words for numbers can not be read': [
    () => withText(JSON.stringify(sound().drawing).replace('[0,0]}', '["0","0"]}')),
    ['error plan-feature-unread 2', 'warning plan-gate-missing'],
  ],
  'whose outline does not come back to its first point is closed': [
    () =>
      sound().redraw('碑', {
        type: 'Polygon',
        coordinates: [
          [
            [-3, 34],
            [3, 34],
            [3, 40],
            [-3, 40],
          ],
        ],
      }),
    ['error plan-ring-open 4'],
  ],
  'of two corners is none': [
    () =>
      sound().redraw('碑', {
        type: 'Polygon',
        coordinates: [
          [
            [-3, 34],
            [3, 34],
          ],
        ],
      }),
    ['error plan-ring-short 4'],
  ],
  'whose outline crosses itself': [() => sound().redraw('碑', bowTie), ['error plan-polygon-crossed 4 碑']],
  'whose outline is a spike has no area': [
    () =>
      sound().redraw('碑', {
        type: 'Polygon',
        coordinates: [
          [
            [0, 40],
            [5, 40],
            [9, 40],
            [0, 40],
          ],
        ],
      }),
    ['error plan-shape-empty 4 碑'],
  ],
  'of a path without length': [
    () => sound().redraw('碑', lineOf([0, 40], [0, 40])),
    ['error plan-shape-empty 4 碑'],
  ],
  'of a plot drawn as a line has no inside': [
    () => sound().redraw('墓区', lineOf([2, 11], [8, 18])),
    ['error plan-kind-misfit 6 墓区', 'warning plan-plot-missing 7 6'],
  ],
  'of a grave drawn as a line is no grave': [
    () => sound().redraw('g-1-1-1', lineOf([3, 12], [3, 13])),
    ['error plan-kind-misfit 7 墓'],
  ],
  'of a path drawn as an area leads nobody': [
    () => {
      const cemetery = sound();
      cemetery.drawing.features.push(shape('路', boxOf(-1, 0, 1, 30)));
      return cemetery;
    },
    ['warning plan-path-area 21'],
  ],
  'kilometres away makes the plan too small to see': [
    () => sound().redraw('碑', boxOf(9000, 0, 9005, 5)),
    ['error plan-shape-far 4 9003'],
  ],
  'off the earth': [
    () => {
      const drawing = inDegrees(sound().drawing, place);
      return withDrawing(drawing).redraw('碑', { type: 'Point', coordinates: [1065, 29.5] });
    },
    ['error plan-numbers-not-degrees 4 1065，29.5'],
  ],
};

describe('a shape', () => {
  test.each(Object.entries(shapes))('%s', (_title, [cemetery, expected]) => {
    expect(cemetery().lines()).toEqual(expected);
  });
});

const beside = boxOf(-0.4 + 3, -0.9 + 12.5, 0.4 + 3, 0.9 + 12.5);
const graves: Readonly<Record<string, [cemetery: () => Cemetery, expected: string[]]>> = {
  'without an id can not be opened': [
    () => sound().say('g-1-1-1', { 编号: '' }),
    ['warning plan-grave-without-id 7', 'warning plan-graves-missing 1'],
  ],
  'that the ledger does not know': [
    () => sound().say('g-1-1-1', { 编号: 'g-x' }),
    ['error plan-grave-unknown 7 g-x', 'warning plan-graves-missing 1'],
  ],
  'that stands in the ledger of another cemetery': [
    () => {
      const cemetery = sound().say('g-1-1-1', { 编号: 'g-other' });
      const ledger = cemetery.ledger.map((row) => ({ sheet: 'f-one', ...row }));
      cemetery.rows = { graves: [...ledger, { sheet: 'f-two', id: 'g-other' }] };
      return cemetery;
    },
    ['error plan-grave-elsewhere 7 g-other', 'warning plan-graves-missing 1'],
  ],
  'drawn twice': [
    () => {
      const cemetery = sound();
      cemetery.drawing.features.push({ ...cemetery.find('g-1-1-1') });
      return cemetery;
    },
    ['error plan-grave-twice 21 g-1-1-1'],
  ],
  'that is a name without a grave is not drawn': [
    () => {
      const cemetery = sound();
      Object.assign(cemetery.ledger[0] ?? {}, { state: '有名无墓' });
      return cemetery;
    },
    ['warning plan-grave-not-there 7 g-1-1-1'],
  ],
  'with another row and number than in the ledger': [
    () => sound().say('g-1-1-1', { 排: '2', 号: '9' }),
    ['error plan-position-misfit 7 排 2', 'error plan-position-misfit 7 号 9'],
  ],
  'outside its plot': [
    () => sound().redraw('g-1-1-1', boxOf(-9, 24, -8.2, 25.8)),
    ['error plan-grave-outside 7 1区'],
  ],
  'over the edge of its plot, by more than a hand shakes': [
    () => sound().redraw('g-1-1-1', boxOf(1.4, 11.6, 2.8, 13.4)),
    ['warning plan-grave-over-edge 7 1区'],
  ],
  'over the edge of its plot by a hand': [() => sound().redraw('g-1-1-1', boxOf(1.8, 11.6, 2.8, 13.4)), []],
  'in a hole of its plot is outside': [
    () => {
      const cemetery = sound();
      const plot = cemetery.find('墓区').geometry;
      const hole = boxOf(2.2, 11.2, 3.9, 13.8);
      if (plot.type === 'Polygon' && hole.type === 'Polygon') plot.coordinates.push(...hole.coordinates);
      return cemetery.redraw('g-1-1-1', { type: 'Point', coordinates: [3, 12.5] });
    },
    ['error plan-grave-outside 7 1区'],
  ],
  'where another is drawn': [
    () => sound().redraw('g-1-1-2', beside),
    ['error plan-graves-overlap 8 g-1-1-2'],
  ],
  'whose middle is where another’s is': [
    () => sound().redraw('g-1-1-2', { type: 'Point', coordinates: [3.1, 12.6] }),
    ['error plan-graves-overlap 8 g-1-1-2'],
  ],
  'on the edge of another is one of two neighbours': [
    () => sound().redraw('g-1-1-2', boxOf(3.35, 11.6, 4.2, 13.4)),
    [],
  ],
  'where one was moved away may be new': [
    () => {
      const cemetery = sound().redraw('g-1-1-2', beside);
      cemetery.rows = { 'grave-moves': [{ oldGrave: 'g-1-1-1', newPlace: '样例陵园', date: '1990年' }] };
      return cemetery;
    },
    [],
  ],
  'that is moved away or was never there need not be drawn': [
    () => {
      const cemetery = sound().remove('g-1-1-1').remove('g-1-1-2');
      Object.assign(cemetery.ledger[1] ?? {}, { state: '有名无墓' });
      cemetery.rows = { 'grave-moves': [{ oldGrave: 'g-1-1-1', newPlace: '样例陵园', date: '1990年' }] };
      return cemetery;
    },
    [],
  ],
  'whose plot is not outlined': [() => sound().remove('墓区'), ['warning plan-plot-missing 6 6']],
  'whose plot has no name': [
    () => sound().say('墓区', { 墓区: '' }),
    ['warning plan-plot-unnamed 6', 'warning plan-plot-missing 7 6'],
  ],
  'beside a path that does not join the others': [
    () => sound().redraw('路', lineOf([0, 0], [0, 7])),
    ['warning plan-graves-unreached 7 12'],
  ],
};

describe('a grave', () => {
  test.each(Object.entries(graves))('%s', (_title, [cemetery, expected]) => {
    expect(cemetery().lines()).toEqual(expected);
  });

  it('that lies wrongly is named with its row in the ledger', () => {
    const [finding] = sound()
      .redraw('g-1-1-3', boxOf(-9, 24, -8.2, 25.8))
      .check();
    expect(finding).toMatchObject({ row: 9, detail: 'g-1-1-3', other: { file: 'graves/f-one.csv', row: 4 } });
  });

  it('whose row in the ledger is broken has the findings of that row alone', () => {
    const { drawing, ledger } = sound();
    const graves = ledger.map((row) => ({ sheet: 'f-one', ...row }));
    const sheets = sheetsOf({ facilities: [facility], graves });
    const [sheet] = sheets.graves;
    const [first = [], ...others] = sheet?.records ?? [];
    if (sheet !== undefined) sheets.graves = [{ ...sheet, records: [[...first, '多出的一格'], ...others] }];
    const plans = new Map([[file, JSON.stringify(drawing)]]);
    const findings: Finding[] = [];
    checkPlans(toCheckedContent(sheets, { today: '2026-11-24', plans }), (finding) => findings.push(finding));
    expect(findings).toEqual([]);
  });

  it('that is drawn where another is names both shapes', () => {
    const [finding] = sound().redraw('g-1-1-2', beside).check();
    expect(finding).toMatchObject({ row: 8, other: { file, row: 7 }, detail: 'g-1-1-1' });
  });

  it('of an unknown person is named with its row in the ledger', () => {
    const rows: Rows = {
      roll: [{ id: 'p-aaaa0001', name: '赵样一' }],
      graves: [
        { sheet: 'f-one', id: 'g-1', people: 'p-aaaa0001' },
        { sheet: 'f-one', id: 'g-2', people: 'p-aaaa0009' },
      ],
    };
    const findings: Finding[] = [];
    checkReferences(contentOf(rows, {}), (finding) => findings.push(finding));
    expect(findings).toEqual([
      expect.objectContaining({
        level: 'error',
        kind: 'reference-dead',
        file: 'graves/f-one.csv',
        row: 3,
        column: '墓主',
        value: 'p-aaaa0009',
      }),
    ]);
  });

  it('that is not drawn is counted with the others, the first by their ids', () => {
    const cemetery = new Cemetery({ graves: 5 });
    const { features } = cemetery.drawing;
    cemetery.drawing.features = features.filter(({ properties }) => properties['墓区'] !== '2区');
    expect(cemetery.check()).toEqual([
      expect.objectContaining({
        kind: 'plan-graves-missing',
        value: '10',
        detail: 'g-2-1-1、g-2-1-2、g-2-1-3、g-2-1-4、g-2-1-5',
        other: { file: 'graves/f-one.csv', row: 12 },
      }),
    ]);
  });
});

describe('a drawing in degrees', () => {
  const drawn = inDegrees(sound().drawing, place);
  const through = (system: Parameters<typeof gcoord.transform>[2]) =>
    moved(drawn, (point) => gcoord.transform(point, gcoord.WGS84, system));

  it('traced from a shifted map is known by the way and the distance it is off', () => {
    expect(withDrawing(through(gcoord.GCJ02)).lines()).toEqual(['error plan-datum-shifted GCJ-02']);
    expect(withDrawing(through(gcoord.BD09)).lines()).toEqual(['error plan-datum-shifted BD-09']);
  });

  it('is compared with the facility’s own point in its datum', () => {
    const [longitude, latitude] = gcoord.transform([106.5, 29.5], gcoord.WGS84, gcoord.GCJ02);
    const row = { ...facility, longitude: `${longitude}`, latitude: `${latitude}` };
    expect(withDrawing(drawn, { ...row, datum: 'GCJ-02' }).lines()).toEqual([]);
    expect(withDrawing(drawn, { ...row, datum: '不详' }).lines()).toEqual([]);
    expect(withDrawing(drawn, row).lines()).toEqual(['error plan-facility-shifted GCJ-02']);
  });

  it('may be of another place altogether', () => {
    const elsewhere = { ...facility, longitude: '106.6' };
    expect(withDrawing(drawn, elsewhere).lines()).toEqual([
      expect.stringMatching(/^error plan-far 96\d\d$/u),
    ]);
    expect(withDrawing(drawn, { ...elsewhere, datum: '不详' }).lines()).toEqual([
      expect.stringMatching(/^error plan-far 86\d\d$/u),
    ]);
  });

  it('says nothing where the facility’s point is as rough as the distance, or not known', () => {
    const near = { ...facility, longitude: '106.51' };
    expect(withDrawing(drawn, near).lines()).toEqual([expect.stringMatching(/^error plan-far/u)]);
    expect(withDrawing(drawn, { ...near, accuracy: '2000' }).lines()).toEqual([]);
    expect(withDrawing(drawn, { ...near, positionMeans: '描述' }).lines()).toEqual([]);
    expect(withDrawing(drawn, { id: 'f-one', name: '样例' }).lines()).toEqual([]);
  });
});

describe('a file beside the drawings', () => {
  it('in another form is not read', () => {
    const files = [
      'facilities/f-one.geojson',
      'facilities/f-one.KML',
      'facilities/f-two.json',
      'facilities/f-one.md',
    ];
    const findings: Finding[] = [];
    checkPlans(contentOf({}, {}, files), (finding) => findings.push(finding));
    expect(findings.map(({ kind, file: name }) => `${kind} ${name}`)).toEqual([
      'plan-file-stray facilities/f-one.KML',
      'plan-file-stray facilities/f-two.json',
    ]);
  });
});

describe('the sentences', () => {
  it('name shape, grave, plot and row', () => {
    expect(
      sound()
        .redraw('g-1-1-3', boxOf(-9, 24, -8.2, 25.8))
        .words(),
    ).toEqual(['墓“g-1-1-3”属于“1区”（graves/f-one.csv 第4行），却画在它的外面']);
    expect(sound().redraw('g-1-1-2', beside).words()).toEqual([
      '墓“g-1-1-2”与第7个图形（墓“g-1-1-1”）画在一处',
    ]);
    expect(sound().say('g-1-1-1', { 号: '9' }).words()).toEqual([
      '图上写的是“9”，墓册里是“1”（graves/f-one.csv 第2行）',
    ]);
  });
});
