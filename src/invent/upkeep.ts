import { custodiansTable, upkeepTable } from '../domain/resting-place-tables.ts';
import type { CustodianRow, GraveRow, UpkeepRow } from '../domain/tables.ts';
import { toEmptyRow } from './empty-row.ts';
import { cemeteryId } from './facilities.ts';
import type { Pictures } from './pictures.ts';
import type { Random } from './random.ts';

export interface UpkeepSetting {
  /** Graves of the cemetery. */
  graves: readonly GraveRow[];
  pictures: Pictures;
  /** How many repairs were photographed, before and after. */
  picturedRepairs: number;
}

const day = (year: number, month: number, date: number): string => `${year}年${month}月${date}日`;

/** Patrols of the whole cemetery, of one grave in six, and repairs with what was seen before and after. */
export function inventUpkeep(
  random: Random,
  { graves, pictures, picturedRepairs }: UpkeepSetting,
): UpkeepRow[] {
  const patrols = [1, 3, 5, 7, 9].map((month) =>
    toRecord({
      record: cemeteryId,
      kind: '巡查',
      date: day(2026, month, random.between(2, 27)),
      condition: month < 6 ? '基本完好' : '完好',
      text: '园路、碑体、排水沟看过一遍（虚构）。',
      doneBy: '陵园管理员',
    }),
  );
  const standing = graves.filter(({ state }) => state !== '有名无墓');
  const ofGraves = standing
    .filter((_, index) => index % 6 === 2)
    .map(({ id, condition }) =>
      toRecord({
        record: id,
        kind: '巡查',
        date: day(2026, random.between(3, 10), random.between(1, 28)),
        condition,
        text: random.pick(['碑面清洗（虚构）。', '无异常（虚构）。', '周边除草（虚构）。']),
        doneBy: '管护员',
      }),
    );
  const repairs = standing
    .filter(({ condition }) => condition === '完好')
    .filter((_, index) => index % 20 === 7)
    .slice(0, 6)
    .map((grave, index) => inventRepair(random, grave, index < picturedRepairs ? pictures : undefined));
  return [...patrols, ...ofGraves, ...repairs];
}

/** Every other facility was seen to this autumn. */
export function inventFacilityPatrols(random: Random, facilityIds: readonly string[]): UpkeepRow[] {
  return facilityIds
    .filter((id, index) => id !== cemeteryId && index % 2 === 1)
    .map((id) =>
      toRecord({
        record: id,
        kind: '巡查',
        date: day(2026, random.between(8, 10), random.between(1, 28)),
        condition: random.pick(['完好', '基本完好']),
        text: '碑体、台阶、排水看过一遍（虚构）。',
        doneBy: '村管护员',
      }),
    );
}

function inventRepair(random: Random, grave: GraveRow, pictures: Pictures | undefined): UpkeepRow {
  const month = random.between(5, 9);
  const before = pictures?.drawGrave(grave, {
    caption: '整修以前',
    date: `2025年${month}月`,
    isBroken: true,
  });
  const after = pictures?.drawGrave(grave, {
    caption: '整修以后',
    date: `2025年${month + 2}月`,
    isBroken: false,
  });
  return toRecord({
    record: grave.id,
    kind: '整修',
    date: day(2025, month + 2, random.between(1, 28)),
    condition: '完好',
    text: '扶正墓碑，补裂缝，重描碑文（虚构）。',
    before: before ?? '',
    after: after ?? '',
    doneBy: '施工队与陵园管理员',
  });
}

function toRecord(cells: Partial<UpkeepRow>): UpkeepRow {
  return { ...toEmptyRow(upkeepTable), ...cells, note: '虚构' };
}

/** One custodian for each plot, one for each facility; one has left, and one has a short cycle and is always late. */
export function inventCustodians(
  graves: readonly GraveRow[],
  facilityIds: readonly string[],
): CustodianRow[] {
  const plots = [...Map.groupBy(graves, ({ plot }) => plot)].filter(([plot]) => plot !== '');
  const ofPlots = plots.map(([plot, inPlot], index) => ({
    records: inPlot.map(({ id }) => id).join(';'),
    role: '管护员',
    employer: `松林烈士陵园${plot}（虚构）`,
    everyDays: ['365', '365', '180', '730', '365', '30'][index % 6] ?? '365',
  }));
  const ofFacilities = facilityIds.map((id, index) => ({
    records: id,
    role: id === cemeteryId ? '陵园管理员' : '村管护员',
    employer: '虚构县烈士纪念设施保护中心（虚构）',
    everyDays: id === cemeteryId ? '90' : (['30', '180', '365', ''][index % 4] ?? ''),
  }));
  const former = {
    records: cemeteryId,
    role: '陵园管理员',
    employer: ofFacilities[0]?.employer ?? '',
    everyDays: '90',
  };
  return [
    ...[...ofPlots, ...ofFacilities].map((cells) => ({ ...cells, from: '2026年1月1日', until: '' })),
    { ...former, from: '2023年1月1日', until: '2025年12月31日' },
  ].map((cells, index) => ({
    ...toEmptyRow(custodiansTable),
    id: `invented-keeper-${String(index + 1).padStart(2, '0')}`,
    ...cells,
    note: '虚构',
  }));
}
