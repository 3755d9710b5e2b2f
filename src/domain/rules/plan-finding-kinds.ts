/** What the check may say of plans. */
export type PlanFindingKind = never;
