import type { NameHit } from './name-answer.ts';

/** A hit of which nothing is known but what the test says. */
export function nameHit(given: Partial<NameHit> & Pick<NameHit, 'id'>): NameHit {
  return {
    name: '张三',
    isExact: false,
    distance: 0,
    reasons: [],
    district: '',
    nativePlace: '',
    born: undefined,
    died: undefined,
    unit: '',
    deathPlace: '',
    facility: '',
    period: '',
    seeksKin: false,
    hasGrave: false,
    hasStory: false,
    ...given,
  };
}
