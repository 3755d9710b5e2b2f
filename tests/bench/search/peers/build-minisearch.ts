/** Writes the MiniSearch index of a content folder: `node build-minisearch.ts CONTENT OUT`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createMiniSearch } from './minisearch-index.ts';
import { keysOfPerson } from './person-keys.ts';
import { readPeerPeople } from './read-peer-people.ts';

const [content = '', out = ''] = process.argv.slice(2);
const index = createMiniSearch();
for (const person of readPeerPeople(content)) {
  const { id, name, nativePlace, years } = person;
  const { characters, pinyin, sounds, places } = keysOfPerson(person);
  index.add({
    id,
    name,
    nativePlace,
    years,
    characters: characters.join(' '),
    pinyin: pinyin.join(' '),
    sounds: sounds.join(' '),
    places: places.join(' '),
  });
}
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, 'index.json'), JSON.stringify(index));
