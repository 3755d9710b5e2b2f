import type { Person } from '../../domain/people/person.ts';
import type { RollPerson } from '../context.ts';

/** A person as the desk shows them beside a lead: dates and places as the roll writes them. */
export function toRollPerson(person: Person): RollPerson {
  const { burial } = person;
  return {
    id: person.id,
    name: person.name,
    otherNames: person.otherNames.map(({ kind, text }) => `${kind}${text}`).join('、'),
    sex: person.sex ?? '',
    nativePlace: person.nativePlace,
    nativePresent: person.nativePresent,
    born: person.born.asWritten,
    joined: person.joined.asWritten,
    unit: person.unit,
    post: person.post,
    died: person.died.asWritten,
    deathPlace: person.deathPlace,
    burial: [burial.place, burial.position].filter((part) => part !== '').join(' '),
    kinSearch: person.kinSearch ?? '',
    file: person.place.file,
    row: person.place.row,
  };
}
