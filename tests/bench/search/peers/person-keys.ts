import { emptyKeys, keysOfName, type NameKeys } from './name-keys.ts';
import type { PeerPerson } from './read-peer-people.ts';

/** A person's keys, over the name and all other names. */
export function keysOfPerson({ name, reading, otherNames, places }: PeerPerson): NameKeys {
  const keys = emptyKeys();
  for (const named of [keysOfName(name, reading), ...otherNames.map((other) => keysOfName(other))]) {
    for (const field of ['characters', 'pinyin', 'sounds'] as const) {
      keys[field] = [...new Set([...keys[field], ...named[field]])];
    }
  }
  return { ...keys, places: [...places] };
}
