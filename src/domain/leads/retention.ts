import type { Stage } from './stages.ts';

/** How long things are kept, in days. The privacy page, the notice at the form and the retention job all read this. */
export const retentionDays = {
  /** 暂存: after it was set aside, or after the last contact where that is later. */
  setAside: 90,
  /** 收到, 核查, 已联系: after the last contact. */
  open: 730,
  /** 确认: after the last contact; what is not personal stays. */
  confirmed: 730,
  /** 撤回: at once. */
  withdrawn: 0,
  /** A record of what was given to others is kept for three years (网络数据安全管理条例 12). */
  disclosures: 1_096,
  /** Name and telephone of a custodian: after the term has ended by the roster. */
  custodianEnded: 365,
  /** And after the roster was first seen without the custodian: a row may be gone by mistake. */
  custodianMissing: 30,
  /** A supported family: after the support has ended. */
  familyEnded: 365,
  /** And each visit, while the support goes on. */
  familyVisits: 1_096,
  /** Encrypted backups; until then an erased lead is still in them. */
  backups: 35,
  /** Network logs: at least six months (网络安全法 21). */
  networkLog: 200,
  /** Mail of the office that was sent, and mail that could not be. */
  mail: 90,
} as const;

/** From when the days are counted: the family's or the office's last word, or the last change of stage if later. */
export type RetentionStart = 'last-contact' | 'last-contact-or-stage';

export interface RetentionRule {
  stages: readonly Stage[];
  days: number;
  from: RetentionStart;
}

/** Every stage stands in exactly one rule. Records of insult or harm to a martyr are outside all of them. */
export const retentionRules: readonly RetentionRule[] = [
  {
    stages: ['received', 'checking', 'contacted'],
    days: retentionDays.open,
    from: 'last-contact',
  },
  { stages: ['confirmed'], days: retentionDays.confirmed, from: 'last-contact' },
  { stages: ['set-aside'], days: retentionDays.setAside, from: 'last-contact-or-stage' },
  { stages: ['withdrawn'], days: retentionDays.withdrawn, from: 'last-contact' },
];
