import type { Person } from './person.ts';

/** What the roll tells of a grave: 安葬设施 holds steles and walls too, and a name on them is no grave. */
export type GraveRecord = 'recorded' | 'wall' | 'unknown';

export function graveRecordOf({ burial }: Pick<Person, 'burial'>): GraveRecord {
  if (burial.state === '仅见于碑墙') return 'wall';
  return burial.facilityId + burial.place + burial.position === '' ? 'unknown' : 'recorded';
}
