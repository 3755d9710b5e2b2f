import type { IsoDay } from '../dates/fuzzy-date.ts';
import type { Custodian } from './custodian.ts';

/** The days a term may reach over, inclusive; an end the table leaves open or does not tell is undefined. */
export interface Term {
  first: IsoDay | undefined;
  last: IsoDay | undefined;
}

export type TermState = 'not-begun' | 'in-office' | 'ended';

/** The widest span the table allows: a term written as 2025年 may begin on its first day. */
export function toTerm({ from, until }: Pick<Custodian, 'from' | 'until'>): Term {
  return {
    first: from.kind === 'known' && from.openStart !== true ? from.earliest : undefined,
    last: until.kind === 'known' && until.openEnd !== true ? until.latest : undefined,
  };
}

/** Only what is certain takes somebody out of office: a term without dates is taken to run. */
export function termStateOn({ first, last }: Term, today: IsoDay): TermState {
  if (first !== undefined && today < first) return 'not-begun';
  return last !== undefined && last < today ? 'ended' : 'in-office';
}
