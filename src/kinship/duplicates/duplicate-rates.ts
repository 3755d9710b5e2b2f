/**
 * How two rows of rolls agree where both are about one person, where they are about two brothers, and where they are about
 * two comrades. Each figure is a judgement with its reason, none is fitted to cases. How often chance agrees is never here:
 * it is counted in the roll at hand.
 */

/** What two rows may be to each other, besides two strangers. */
export const relations = ['same', 'kin', 'comrades', 'kinInArms', 'namesakes'] as const;
export type Relation = (typeof relations)[number];

/** Shares of levels that add up to 1; none where the relation agrees no more than chance does. */
export type LevelRates = Readonly<Partial<Record<Relation, readonly number[]>>>;

/** How many pairs of each relation a roll has, by person of the roll. */
export const pairsByPerson: Readonly<Record<Relation, number>> = {
  /** Rolls were copied by counties for themselves: about one in a hundred stands twice. */
  same: 0.01,
  /** Sons of one house fell in one or in several wars. */
  kin: 0.03,
  /** Of those who fell in one action several come from one county. */
  comrades: 0.5,
  /** Brothers who went together and fell together. */
  kinInArms: 0.004,
  /** A village gives its sons the same names; name and home alone do not make one of two. */
  namesakes: 0.1,
};

/** Years between two rows: none, one, two, up to five, up to ten, more. */
export const yearGaps = [0, 1, 2, 5, 10, Infinity] as const;

export const yearGapRates = {
  /** Reckoning by 虚岁 and by the lunar year moves a birth; brothers are seldom born in one year. */
  born: {
    same: [0.76, 0.13, 0.04, 0.03, 0.02, 0.02],
    kin: [0.03, 0.12, 0.2, 0.35, 0.2, 0.1],
    kinInArms: [0.03, 0.15, 0.25, 0.35, 0.17, 0.05],
  },
  joined: {
    same: [0.78, 0.1, 0.05, 0.03, 0.02, 0.02],
    kin: [0.35, 0.22, 0.13, 0.18, 0.07, 0.05],
    comrades: [0.4, 0.25, 0.15, 0.15, 0.03, 0.02],
    kinInArms: [0.7, 0.15, 0.08, 0.05, 0.01, 0.01],
  },
  /** The day of death is what rolls differ about most: of the action, of the message, of the certificate. */
  died: {
    same: [0.76, 0.12, 0.05, 0.03, 0.02, 0.02],
    kin: [0.25, 0.2, 0.15, 0.2, 0.1, 0.1],
    comrades: [0.96, 0.03, 0.01, 0.0001, 0.0001, 0.0001],
    kinInArms: [0.96, 0.03, 0.01, 0.0001, 0.0001, 0.0001],
  },
} as const satisfies Record<string, LevelRates>;

/** Months and days within the year, whether or not the years agree: a misread year leaves them as they are. */
export const withinYearRates = {
  /** The same month, a neighbouring one (the lunar calendar), another. */
  bornMonth: { same: [0.82, 0.1, 0.08] },
  diedMonth: {
    same: [0.84, 0.08, 0.08],
    kin: [0.2, 0.15, 0.65],
    comrades: [0.97, 0.02, 0.01],
    kinInArms: [0.97, 0.02, 0.01],
  },
  /** Of the same month: the same day or another. */
  bornDay: { same: [0.85, 0.15] },
  diedDay: { same: [0.85, 0.15], kin: [0.1, 0.9], comrades: [0.9, 0.1], kinInArms: [0.9, 0.1] },
} as const satisfies Record<string, LevelRates>;

/** The same township of the same county; another township of it; a township of this name elsewhere; elsewhere. */
export const placeRates: LevelRates = {
  same: [0.8, 0.12, 0.04, 0.04],
  kin: [0.87, 0.1, 0.01, 0.02],
  /** Companies were raised in a county, and villages went together. */
  comrades: [0.12, 0.5, 0.01, 0.37],
  kinInArms: [0.87, 0.1, 0.01, 0.02],
  namesakes: [0.4, 0.52, 0.04, 0.04],
};

/** Equal or different. */
export const equalRates = {
  period: { same: [0.93, 0.07], kin: [0.6, 0.4], comrades: [0.99, 0.01], kinInArms: [0.99, 0.01] },
  sex: { same: [0.99, 0.01] },
  force: { same: [0.92, 0.08], kin: [0.6, 0.4], comrades: [0.97, 0.03], kinInArms: [0.97, 0.03] },
  post: { same: [0.65, 0.35] },
} as const satisfies Record<string, LevelRates>;

/** All numbers that both name, some of them, none. They were renewed with the army, and rolls name the first unit or the last. */
export const unitNumberRates: LevelRates = {
  same: [0.8, 0.1, 0.1],
  kin: [0.25, 0.1, 0.65],
  comrades: [0.9, 0.06, 0.04],
  kinInArms: [0.9, 0.06, 0.04],
};

/** The same place of death, one that shares its beginning (朝鲜 for 朝鲜铁原), another. */
export const deathPlaceRates: LevelRates = {
  same: [0.75, 0.13, 0.12],
  kin: [0.3, 0.1, 0.6],
  comrades: [0.95, 0.03, 0.02],
  kinInArms: [0.95, 0.03, 0.02],
};

/** Two brothers bear one name only where a roll is wrong. */
export const kinOfOneName = 0.004;

/** Chances that both rows are about one person, from which on a pair is so called. */
export const duplicateBounds = { strong: 0.9, possible: 0.5, weak: 0.05 } as const;
