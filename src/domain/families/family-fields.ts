/** What the office keeps of a supported family; each is encrypted by itself. */
export const familyFields = [
  /** The relative who speaks for the family. */
  'name',
  'relation',
  'telephone',
  'address',
  /** How they live, and what they need. */
  'situation',
  /** Which certificate they hold, and who holds it. */
  'certificate',
  /** Who looks after them: name, and where from. */
  'supporter',
  'supporterTelephone',
] as const;
export type FamilyField = (typeof familyFields)[number];

/** The longest that is kept of each, in characters. */
export const longestFamilyField: Readonly<Record<FamilyField, number>> = {
  name: 40,
  relation: 40,
  telephone: 40,
  address: 200,
  situation: 2000,
  certificate: 200,
  supporter: 80,
  supporterTelephone: 40,
};

/** Shown only to who asks, and is noted. The relation, and who looks after them, are what the list is for. */
export const maskedFamilyFields: ReadonlySet<FamilyField> = new Set([
  'name',
  'telephone',
  'address',
  'situation',
  'certificate',
  'supporterTelephone',
]);

export const visitKinds = ['home', 'telephone', 'other'] as const;
export type VisitKind = (typeof visitKinds)[number];

/** Intervals that an office may choose, in days; other numbers are nobody's habit. */
export const visitIntervals = [30, 90, 182, 365] as const;
