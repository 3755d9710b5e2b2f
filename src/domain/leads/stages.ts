/** Which door a submission came through. */
export const leadKinds = ['kin', 'correction', 'harm'] as const;
/** `kin`: a family looks for a person. `correction`: a record is wrong. `harm`: a martyr's honour is harmed. */
export type LeadKind = (typeof leadKinds)[number];

/** Where a submission stands: 收到 核查 已联系 确认 暂存 撤回. */
export const stages = ['received', 'checking', 'contacted', 'confirmed', 'set-aside', 'withdrawn'] as const;
export type Stage = (typeof stages)[number];

/** Stages in which somebody still has to do something. */
export const openStages: readonly Stage[] = ['received', 'checking', 'contacted'];

/** What a person of the office may do: 录入 审核 管理员 审计. */
export const staffRoles = ['clerk', 'reviewer', 'administrator', 'auditor'] as const;
export type StaffRole = (typeof staffRoles)[number];

/** What a family agrees to, each for itself; `processing` is the only one a submission cannot do without. */
export const consentPurposes = ['processing', 'sensitive', 'other-regions', 'publication'] as const;
export type ConsentPurpose = (typeof consentPurposes)[number];
