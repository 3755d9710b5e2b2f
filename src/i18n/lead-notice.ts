import { retentionDays } from '../domain/leads/retention.ts';
import type { LeadKind } from '../domain/leads/stages.ts';

/** Goes up whenever a sentence below changes what the family is told. */
export const noticeVersion = '2026-11';

interface Office {
  officeName: string | undefined;
  officeTelephone: string | undefined;
}

const years = (days: number) => `${Math.round(days / 365)}年`;

const purposes: Record<LeadKind, string> = {
  kin: '为了查找您要找的烈士、核对英名录、答复您，我们处理您在表里写下的内容。',
  correction: '为了核对这条记录、答复您，我们处理您在表里写下的内容。',
  harm: '为了查明并处理侵害英烈名誉荣誉的行为，我们处理您在表里写下的内容。姓名和联系方式可以不写。',
};

const keeping: Record<LeadKind, string> = {
  kin: `办理期间保存，最后一次联系后${years(retentionDays.open)}没有新的进展就删去；暂存的${retentionDays.setAside}天后删去；已确认的，联系信息在最后一次联系后${years(retentionDays.confirmed)}删去。您撤回的，当时删去，加密备份里的副本在${retentionDays.backups}天内清除。`,
  correction: `办理期间保存，最后一次联系后${years(retentionDays.open)}删去；暂存的${retentionDays.setAside}天后删去。您撤回的，当时删去，加密备份里的副本在${retentionDays.backups}天内清除。`,
  harm: '按照《中华人民共和国英雄烈士保护法》第二十三条，报告和证据要保存并报送有关部门，因此不设期限，也不因撤回而删去。',
};

/** 告知书: who keeps what, why, how long, who sees it, and what the family may ask; paragraphs in order. */
export function noticeParagraphs(door: LeadKind, { officeName, officeTelephone }: Office): string[] {
  return [
    `处理您信息的是${officeName ?? '本站的主办单位（名称待填）'}，联系电话${officeTelephone ?? '待填'}。`,
    `${purposes[door]}不收身份证号，请不要写；别人的电话和住址也请不要写。`,
    '内容逐项加密保存，只有办理的工作人员能看，每一次查看联系方式都有记录。不公开，不用于别的事情。',
    '没有您单独的同意，不把您的信息交给别的地方和单位；交给谁、交了什么，都有记录，您可以查问。',
    keeping[door],
    door === 'harm'
      ? '您可以凭回执编号和查询码查看办理情况、补充内容。'
      : '您可以凭回执编号和查询码随时查看、补充、更正，或者撤回。不上网的，打电话办理也一样。',
    ...(door === 'kin' ? ['未满14周岁的，由监护人陪着填，并由监护人同意。'] : []),
  ];
}

export const noticeTitle = '个人信息处理告知书';
