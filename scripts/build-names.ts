/**
 * Writes the name index of a content folder by itself, for rolls of any size.
 *
 *   npm run -s build:names -- --content DIR --out DIR
 */
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { projectContent } from '../src/archive/current.ts';
import { streamArchive } from '../src/archive/stream-people.ts';
import { writeNamesOf } from '../src/build/name-index.ts';
import { startPath } from '../src/search/index-files.ts';

// Collects before the heap has doubled, so that two million people fit into less than 3 GB.
setFlagsFromString('--heap-growing-percent=25');

const { values } = parseArgs({ options: { content: { type: 'string' }, out: { type: 'string' } } });
if (values.out === undefined) {
  console.error('Usage: node scripts/build-names.ts [--content DIR] --out DIR');
  process.exit(2);
}
const directory = path.resolve(values.out);
if (
  existsSync(directory) &&
  readdirSync(directory).length > 0 &&
  !existsSync(path.join(directory, startPath))
) {
  console.error(`${directory} holds something that is not a name index. Name a new folder.`);
  process.exit(2);
}
const { archive, forEachPerson } = streamArchive(
  path.resolve(values.content ?? projectContent),
  projectContent,
);
rmSync(directory, { recursive: true, force: true });
const report = writeNamesOf(archive, forEachPerson, { directory, cacheDir: path.resolve('.cache') });
console.log(JSON.stringify(report));
