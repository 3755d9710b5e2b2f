/**
 * How often what a family says of the right person agrees with the roll (the m-probabilities of Fellegi and Sunter). The
 * one place where they stand; each is a judgement with its reason, none is fitted to cases. How often chance agrees (u) is
 * never here: it is counted in the roll at hand.
 */

/** How far a said character lies from a recorded one; in the order in which they are tried. */
export const characterLevels = [
  'same',
  'homophone',
  'dialect',
  'dialect-neighbour',
  'look-alike',
  'faint-look-alike',
  'near-sound',
  'different',
] as const;
export type CharacterLevel = (typeof characterLevels)[number];

/** Shares of the eight levels; each row adds up to 1. */
export const characterRates: Readonly<Record<'surname' | 'given', Readonly<Record<CharacterLevel, number>>>> =
  {
    /** A family knows its surname; clerks of the time wrote it by ear now and then. */
    surname: {
      same: 0.93,
      homophone: 0.025,
      dialect: 0.01,
      'dialect-neighbour': 0.005,
      'look-alike': 0.01,
      'faint-look-alike': 0.005,
      'near-sound': 0.005,
      different: 0.01,
    },
    /** Names were spoken more often than written: about one in ten given characters is another of the same sound. */
    given: {
      same: 0.8,
      homophone: 0.1,
      /** Same sound wherever Sichuanese is spoken; fewer, since Mandarin homophones are taken out before. */
      dialect: 0.03,
      /** Same sound in some words or districts only. */
      'dialect-neighbour': 0.02,
      /** Copied from a rubbed stone or a hand: rarer than mishearing. */
      'look-alike': 0.02,
      'faint-look-alike': 0.01,
      'near-sound': 0.008,
      /** Another name altogether: a school name, a name of the army that no list of aliases has. */
      different: 0.012,
    },
  };

/** How long a said name is beside the record's: in thirty years a generation character is easily lost, hardly added. */
export const lengthRates = { equal: 0.92, oneShorter: 0.06, oneLonger: 0.015, other: 0.005 } as const;

export const nameRates = {
  /** Given characters in the other order. */
  swapped: 0.03,
  /** A family that has forgotten the surname is rare: most ask for their own. */
  withoutSurname: 0.15,
  /** The name said is one of the record's other names: families use the home name, rolls the army's. */
  otherName: 0.15,
  /**
   * Two people bear a name more often than its characters would have it by chance: given names follow fashions. No name
   * speaks louder than that one person in 260,000 bears it.
   */
  rarestName: 2 ** -18,
  /** A variant character (峯 for 峰) is a choice of the writer; another script (馳 for 驰) is none. */
  variantWritten: 0.5,
} as const;

export const placeRates = {
  /** Another county than the record's: moved, born elsewhere, or the roll took the place of enlistment. */
  otherCounty: 0.05,
  /** A county under a name of before: its borders were others, and no table has all of them. */
  otherCountyOfFormerName: 0.12,
  /** Townships were merged, divided and renamed twice since. */
  otherTownship: 0.15,
  otherProvince: 0.04,
  /** Few remember the place of death otherwise than as a province, and some have only been told. */
  otherDeathPlace: 0.15,
} as const;

/** Chance that a year said lies so many years from the record's: one year off is the reckoning by 虚岁 or the lunar year. */
export const yearRates = {
  exact: [0.62, 0.11, 0.035, 0.012, 0.008, 0.006],
  /** 大概, 前后: a year or two off is what the word means. */
  approximate: [0.3, 0.16, 0.09, 0.04, 0.02, 0.012],
  /** What is left is spread over so many years: told of somebody else, or misread. */
  tailYears: 60,
} as const;

export const otherRates = {
  /** A family names the war that was on; rolls set the period by office rule. */
  otherPeriod: 0.08,
  /** The sex is in the word for the relation; rolls leave slips. */
  otherSex: 0.01,
  /** A soldier was in several posts; a family knows one of them. */
  otherPost: 0.3,
  /** Every army after 1949 is 解放军 to a grandchild. */
  calledLiberationArmy: 0.08,
  otherForce: 0.05,
  /** Numbers stand on an envelope or a certificate: mostly right, but units were renumbered. */
  otherUnitNumber: 0.12,
  /** Brothers share a character, but registrars and armies gave names without it. */
  withoutGeneration: 0.35,
  /** A relative named in the record is named by the family too. */
  relativeNamed: 0.3,
} as const;

export const priorRates = {
  /** Of the accounts an office receives about so many speak of somebody in its roll. */
  inRoll: 0.6,
  /** And so many of a brother or cousin of somebody in it who is not there himself: sons of one house left together. */
  kinInRoll: 0.05,
} as const;

/** Where the words begin; probabilities that the account speaks of the record, all rivals counted. */
export const strengthBounds = {
  strong: 0.95,
  possible: 0.1,
  weak: 0.001,
  /** “Strong” rests on more than a name: so many bits (one in eight agrees by chance) from anything else. */
  corroboration: 3,
  /** And not on a record that contradicts in place, time, force or sex: a clerk asks back first. */
  contradiction: -3,
} as const;
