import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listReadings } from '../domain/names/character-readings.ts';
import { createSameCharacters } from '../domain/names/same-characters.ts';
import type { Person } from '../domain/people/person.ts';
import { namesIn } from '../domain/places/district-names.ts';
import { nameKinds, periods } from '../domain/words.ts';
import type { CharacterKnowledge } from '../search/writing/write-character-pages.ts';
import type { WriteFile } from '../search/writing/write-file.ts';
import { writeNameIndex, type IndexedWords, type IndexReport } from '../search/writing/write-name-index.ts';
import { fingerprintFiles } from './code-fingerprint.ts';
import { listLookAlikes } from './look-alike-cache.ts';
import { carryOver } from './output-folder.ts';
import { partOfName, toFactsContext, toPersonToIndex, type IndexedArchive } from './person-to-index.ts';

/** Files that decide what an index holds. */
const indexCode = [
  'src/search/**/*.ts',
  'src/domain/names/*.ts',
  'src/build/{name-index,person-to-index,look-alike-cache}.ts',
  'package-lock.json',
];

/** Folder of the index below the site. */
export const nameIndexFolder = 'names';

export interface IndexFolders {
  directory: string;
  cacheDir: string;
  /** Folder of the last index, which is taken over as it stands when nothing has changed. */
  last?: string;
}

/** Writes the name index of an archive into a folder. `forEachPerson` hands every person on, once. */
export function writeNamesOf(
  archive: IndexedArchive,
  forEachPerson: (visit: (person: Person) => void) => void,
  { directory, cacheDir, last }: IndexFolders,
): IndexReport {
  const code = fingerprintFiles(indexCode);
  const words = toIndexedWords(archive);
  const context = toFactsContext(archive, words);
  return writeNameIndex(
    {
      words,
      forEachPerson: (visit) => {
        forEachPerson((person) => {
          visit(toPersonToIndex(person, context));
        });
      },
      knowledge: {
        ...characterKnowledge,
        listLookAlikes: (among) => listLookAlikes(among, { cacheDir, code }),
      },
      codeFingerprint: code,
      takeOver: (version) => takeOver(version, last, directory),
    },
    writeInto(directory),
  );
}

function takeOver(version: string, last: string | undefined, directory: string): boolean {
  if (last === undefined || !existsSync(path.join(last, version))) return false;
  carryOver(globSync('**/*.bin', { cwd: last }), last, directory);
  return true;
}

function writeInto(directory: string): WriteFile {
  const folders = new Set<string>();
  return (file, bytes) => {
    const target = path.join(directory, file);
    const folder = path.dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    writeFileSync(target, bytes);
  };
}

function toIndexedWords({ gazetteer, events }: IndexedArchive): IndexedWords {
  const districts = gazetteer.listDistricts().map(({ code, name }) => ({ code, name }));
  const numbers = new Map(districts.map(({ code }, number) => [code, number + 1]));
  const { full, bare } = namesIn(gazetteer);
  const places = [...full, ...bare].map(([name, meanings]) => ({
    name,
    districts: [...new Set(meanings.flatMap(({ code }) => numbers.get(code) ?? []))],
  }));
  return {
    districts,
    places,
    periods: [...periods],
    nameKinds: [...nameKinds, partOfName],
    events: events.map(({ name }) => ({ name, otherNames: [] })),
  };
}

const characterKnowledge: Omit<CharacterKnowledge, 'listLookAlikes'> = {
  characters: listHanCharacters(),
  listReadings,
  createSame: createSameCharacters,
};

/** Characters of the basic block and extension A, and of later blocks those that a dictionary knows. */
function listHanCharacters(): string[] {
  const ranges = [
    [0x3400, 0x9fff],
    [0x20000, 0x323af],
  ] as const;
  return ranges.flatMap(([from, until]) =>
    Array.from({ length: until - from + 1 }, (_, step) => String.fromCodePoint(from + step)),
  );
}
