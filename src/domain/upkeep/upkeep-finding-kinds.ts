/** What the check may say of custodians and upkeep. */
export type UpkeepFindingKind = 'custodian-twice' | 'custodian-cycle-not-whole' | 'post-like-name';
