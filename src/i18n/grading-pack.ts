import type { GradeLevel } from '../domain/grading/ladder.ts';

/** Words of the draft pack for an application, and of the command that makes it. */
export const gradingPackWords = {
  title: '烈士纪念设施申报材料',
  draft: '草稿',
  level: (level: GradeLevel) => `拟申报级别：${level}`,
  archive: (archive: string) => `据${archive}`,
  until: (date: string) => `资料截止${date}`,
  madeOn: (date: string) => `${date}汇编`,
  notice:
    '本稿由档案自动汇编，供经办人核对、补充，不是正式申报表。申报表的格式和申报程序的条文没有取得。符合与否，凡要评判的都没有下结论。',
  form: '一、基础信息',
  formLead: '照《纪念设施基础信息表》。数字是出处编号。',
  check: '二、对照条文自查',
  conditions: (level: GradeLevel) => `${level}的条件`,
  wanted: '三、还缺的材料',
  history: '四、沿革',
  historyNone: '档案里没有写这处设施的沿革。',
  chronicle: '纪事',
  drawings: '五、图',
  drawingsNone: '没有平面图，也没有可用的位置图。',
  plan: '平面图，比例见图',
  schematic: '示意图',
  mapPlaced: '位置示意图（据坐标），不作界线依据',
  mapDistrict: '位置示意图（没有坐标，只标所在区县），不作界线依据',
  scale: (metres: number) => `${metres}米`,
  sources: '六、出处',
  unknowable: '七、机器不能知道的',
  unknown: '未详，缺材料',
  notTold: '资料没有写到',
  alternative: '一说',
  wrongLevel: (level: string, levels: readonly string[]) =>
    `这里没有“${level}”这一级，可写：${levels.join('、')}。`,
  unknownFacility: (id: string) => `facilities.csv 里没有编号“${id}”。`,
  written: (file: string) => `已写成 ${file}。是草稿，请核对后再用。`,
  invented: '虚构示例',
  usage: '用法：npm run grading:pack -- --facility 编号 --level 级别 --out 文件.pdf',
} as const;
