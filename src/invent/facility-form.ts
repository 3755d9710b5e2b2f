import type { FacilityRow } from '../domain/tables.ts';
import type { FacilityKind } from '../domain/words.ts';
import type { Random } from './random.ts';

/** Parts of the base-information form, each with invented values that say so. */

export function inventApproval(
  random: Random,
  { isFirst, built }: { isFirst: boolean; built: number },
): Partial<FacilityRow> {
  const level = isFirst ? '市级' : random.pick(['区县级', '区县级', '未定级', '市级', '未查明']);
  if (level === '未定级' || level === '未查明') return { level };
  const year = Math.max(built + 3, random.between(1986, 2012));
  const by = level === '市级' ? '虚构市人民政府' : '虚构县人民政府';
  return {
    level,
    levelNote: `第${random.pick(['一', '二', '三'])}批（虚构）`,
    approvedBy: by,
    approvedOn: `${year}年${random.between(1, 12)}月`,
    approvalDocument: `虚构政发〔${year}〕${random.between(1, 90)}号（虚构）`,
    heritage: random.chance(0.4) ? '县级文物保护单位（虚构）' : '',
    scope: '东至围墙，南至公路，西至溪边，北至山脊（虚构）',
    scopeDocument: `虚构政办〔${year + 1}〕${random.between(1, 90)}号（虚构）`,
  };
}

const partsOf: Partial<Record<FacilityKind, string>> = {
  烈士陵园: '纪念碑;墓区;纪念堂;接待室;静思池',
  英名墙: '英名墙八面;献花台',
  烈士墓: '墓区;碑亭',
  骨灰堂: '骨灰堂;祭扫平台',
  纪念堂馆: '序厅;陈列厅',
};

export function inventGrounds(
  random: Random,
  { kind, built }: { kind: FacilityKind; built: number },
): Partial<FacilityRow> {
  const land = random.between(8, 320) * 100;
  return {
    built: `${built}年`,
    builtNote: `${built}年建成，${Math.max(built + 12, 2003)}年整修（虚构）`,
    size: `占地约${land}平方米（虚构）`,
    landArea: `约${land}平方米`,
    floorArea: `${random.between(6, 90) * 10}平方米`,
    steleSize: `高${random.between(25, 190) / 10}米，宽${random.between(8, 30) / 10}米`,
    steleMaterial: random.pick(['花岗石', '青石', '汉白玉', '砂石']),
    components: partsOf[kind] ?? '主体;广场',
    inscription: '革命烈士永垂不朽（虚构）',
    commemorates: '虚构人物',
    period: random.pick([
      '抗日战争',
      '解放战争',
      '抗美援朝战争',
      '土地革命战争;解放战争',
      '解放战争;抗美援朝战争',
    ]),
  };
}

export function inventVisit(random: Random, hill: string): Partial<FacilityRow> {
  const hours = random.pick([
    '周二至周日 9:00-17:00',
    '每天 8:30-17:30',
    '每天 全天',
    '周一至周五 9:00-12:00;周一至周五 14:00-17:00',
  ]);
  return {
    opening: `${hours.replace(/;周一至周五/u, '、')}，免费（虚构）`,
    openingHours: hours,
    accessibility: random.pick([
      '正门有坡道，园内主路可通轮椅（虚构）',
      '有台阶，没有坡道（虚构）',
      '备有轮椅一辆（虚构）',
    ]),
    transport: `乘${random.between(101, 399)}路公交车到${hill}站，步行${random.between(2, 15)}分钟（虚构）`,
  };
}

export function inventCare(random: Random, index: number): Partial<FacilityRow> {
  const isChecked = index % 4 !== 3;
  const condition = random.pick(['完好', '完好', '基本完好', '基本完好', '破损']);
  return {
    keeper: '虚构县烈士纪念设施保护中心（虚构）',
    custodian: random.pick(['管护员', '村管护员', '陵园管理员']),
    condition,
    conditionOn: `2026年${random.between(1, 6)}月${random.between(1, 28)}日`,
    patrol: random.pick(['每月一次', '每季度一次', '每周一次']),
    honours: index === 0 ? '县级爱国主义教育基地（虚构）' : '',
    chronicle: index < 3 ? '1987年:整修（虚构）;2019年:迁入零散烈士墓（虚构）' : '',
    filledBy: '填报一号',
    filledOn: '2026年5月20日',
    checkedBy: isChecked ? '复核二号' : '',
    checkedOn: isChecked ? '2026年6月18日' : '',
    verification: isChecked ? random.pick(['依据较强', '依据一般']) : '待核',
    gaps: index === 5 || index === 10 ? '没有测过坐标（虚构）。' : '',
  };
}

/** 安葬数 for facilities of which no ledger is kept. */
export function inventCounts(random: Random, kind: string): Partial<FacilityRow> {
  if (!['烈士陵园', '烈士墓', '骨灰堂'].includes(kind)) return {};
  const [named, unnamed] = [random.between(12, 180), random.between(0, 30)];
  return {
    buriedTotal: String(named + unnamed),
    buriedNamed: String(named),
    buriedUnnamed: String(unnamed),
    buriedTogether: String(random.between(0, 4) * 2),
  };
}
