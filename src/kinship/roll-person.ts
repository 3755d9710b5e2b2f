import type { Person } from '../domain/people/person.ts';

/** What the comparison needs of a person of the roll; any `Person` is one. */
export type RollPerson = Pick<
  Person,
  | 'id'
  | 'name'
  | 'otherNames'
  | 'sex'
  | 'nativePlace'
  | 'nativeDistrict'
  | 'born'
  | 'joined'
  | 'unit'
  | 'unitIds'
  | 'post'
  | 'died'
  | 'deathPlace'
  | 'period'
  | 'deeds'
  | 'circumstances'
  | 'note'
>;
