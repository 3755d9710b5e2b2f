import type { UpkeepFindingKind } from '../domain/upkeep/upkeep-finding-kinds.ts';

/** As `FindingWords`, of the kinds that concern custodians and upkeep. */
interface UpkeepFindingWords {
  label: string;
  message: (finding: UpkeepFindingParts) => string;
  remedy: () => string;
}

interface UpkeepFindingParts {
  value?: string;
  other?: { file: string; row: number };
}

export const upkeepFindingWords: Readonly<Record<UpkeepFindingKind, UpkeepFindingWords>> = {
  'custodian-twice': {
    label: '一墓两人',
    message: ({ value, other }) =>
      `墓“${value ?? ''}”在同一段时间里还有另一位责任人（${other?.file ?? ''} 第${other?.row ?? ''}行）`,
    remedy: () => '已经交接的，给前一位填上“止”；确是两人共管的可以不管',
  },
  'custodian-cycle-not-whole': {
    label: '巡查周期',
    message: ({ value }) => `巡查周期“${value ?? ''}”不是整数天，读不出来，到期日无从推算`,
    remedy: () => '写成整数天，如每月一次写30',
  },
  'post-like-name': {
    label: '像是姓名',
    message: ({ value }) => `这一栏写岗位，“${value ?? ''}”像是人的姓名`,
    remedy: () => '是姓名就改成岗位，如“村管护员”，姓名、电话只登记在后台；确是岗位的可以不管',
  },
};
