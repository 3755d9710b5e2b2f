/** What the check may say of walls. */
export type WallFindingKind = never;
