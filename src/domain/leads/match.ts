/** How sure it is that an account and a record speak of one person. */
export const strengths = ['strong', 'possible', 'weak', 'none'] as const;
export type Strength = (typeof strengths)[number];

/** What of an account is compared with the record. */
export const matchFields = [
  'name',
  'nativePlace',
  'birth',
  'joined',
  'death',
  'deathPlace',
  'unit',
  'post',
  'sex',
  'generation',
  'relatives',
] as const;
export type MatchField = (typeof matchFields)[number];

/** What was found of each field. */
export const matchKinds = {
  name: [
    /** The whole name, as said. */
    'exact',
    /** The whole name, in another script or with a variant character. */
    'variant',
    /** The whole name by its sound: said in letters. */
    'pinyin',
    /** Characters that are the same where others differ. */
    'shared',
    'homophone',
    'dialect',
    'dialect-neighbour',
    'look-alike',
    'faint-look-alike',
    'near-sound',
    'different',
    /** A character that the family does not know. */
    'illegible',
    /** A character the record has and the family has not said. */
    'missing',
    'extra',
    'swapped',
    /** Found under another name than the roll's. */
    'alias',
  ],
  nativePlace: [
    'same',
    'former',
    /** One of the districts that the name was divided among. */
    'ambiguous',
    'township',
    'other-township',
    'township-elsewhere',
    'other-county',
    'province',
    'other-province',
  ],
  birth: ['fits', 'near', 'contradicts', 'zodiac', 'other-zodiac', 'age', 'other-age'],
  joined: ['fits', 'near', 'contradicts'],
  death: ['fits', 'near', 'contradicts', 'period', 'other-period', 'age', 'other-age'],
  deathPlace: ['same', 'nearby', 'different'],
  unit: ['force', 'other-force', 'number', 'other-number'],
  post: ['same', 'different'],
  sex: ['same', 'different'],
  generation: ['shared', 'absent'],
  relatives: ['named'],
} as const satisfies Record<MatchField, readonly string[]>;

export type MatchKind<Field extends MatchField = MatchField> = (typeof matchKinds)[Field][number];

interface ReasonOf<Field extends MatchField> {
  field: Field;
  kind: MatchKind<Field>;
  /** Evidence in bits: above 0 for the match, below 0 against it. */
  bits: number;
  /** As the family said it. */
  said: string;
  /** As the record has it. */
  recorded: string;
  /** Of a county: the present district's name. Of a township: its name as said. Of a unit: the level of the number. */
  detail?: string;
}

/** One field compared: what it says for or against; `i18n/match-reasons.ts` has the words. */
export type MatchReason = { [Field in MatchField]: ReasonOf<Field> }[MatchField];

/** A person of the roll beside an account. */
export interface Match {
  /** 编号 */
  person: string;
  strength: Strength;
  /** Sum of the evidence and the prior, in bits: log₂ of the odds. */
  bits: number;
  /** Chance that the account speaks of the person, all rivals counted, from 0 to 1. */
  probability: number;
  /** Fields in the order of `matchFields`. */
  reasons: MatchReason[];
}
