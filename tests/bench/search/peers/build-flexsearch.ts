/** Writes the FlexSearch index of a content folder: `node build-flexsearch.ts CONTENT OUT`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createFlexSearch, toFlexSearchWords } from './flexsearch-index.ts';
import { keysOfPerson } from './person-keys.ts';
import { readPeerPeople } from './read-peer-people.ts';

const [content = '', out = ''] = process.argv.slice(2);
const index = createFlexSearch();
let number = 0;
for (const person of readPeerPeople(content)) {
  const { id, name, nativePlace, years } = person;
  index.add({ number, id, name, nativePlace, years, keys: toFlexSearchWords(keysOfPerson(person)) });
  number += 1;
}
// The parts that the library exports are JSON texts; here they are one file.
const parts: string[] = [];
await index.export(async (key, data) => {
  parts.push(`${JSON.stringify(key)}:${data}`);
});
mkdirSync(out, { recursive: true });
writeFileSync(path.join(out, 'index.json'), `{${parts.join(',')}}`);
