/** What the check may say of facility forms. */
export type FacilityFormFindingKind = never;
