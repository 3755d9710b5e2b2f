/** What the check may say of graves. */
export type GraveFindingKind = never;
