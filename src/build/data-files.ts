/** The files that anybody may take home. They are made before the pages, since one of these tells their sizes. */
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { readSheets } from '../archive/read-tables.ts';
import { collectSheets } from '../exports/collect-sheets.ts';
import { toTextFile, type DataAbout, type DataFile } from '../exports/data-file.ts';
import type { ExportSheet } from '../exports/export-sheet.ts';
import { dataFileNames, dataFormats, jsonPath, makeDataFiles } from '../exports/make-data-files.ts';
import { toPublicSheets } from '../exports/public-sheets.ts';
import { parseSums, toSum, toSums } from '../exports/sums.ts';
import { toZip } from '../exports/to-zip.ts';
import { contentHash } from '../media/content-hash.ts';
import { absolute, links } from '../site.ts';
import { setDataFacts, type DataFacts, type DataFileFact } from '../views/data/data-files.ts';
import { linkOrCopy } from './output-folder.ts';
import { pruneFolder } from './prune-folder.ts';

export interface DataFiles {
  /** For the pages of every shard; this process knows them already. */
  facts: DataFacts;
  /** Puts the files into the output. */
  copyTo(staging: string): void;
}

/** Changes when the same rows would give other files. */
const recipe = 'data files 1, write-excel-file 4.1';
const folderInOutput = 'data';
/** What stays in the cache: several builds may share it. */
const kept = 4;

/** Makes the files of what is public, or finds them in the cache; equal rows give equal bytes. */
export async function prepareDataFiles(
  archive: Archive,
  { cacheDir }: { cacheDir: string },
): Promise<DataFiles> {
  const sheets = toPublicSheets(
    collectSheets(readSheets(archive.directory)),
    (id) => archive.media.findShown(id) !== undefined,
  );
  const version = contentHash(...sheets.flatMap((sheet) => [sheet.file, JSON.stringify(sheet)]));
  const { name, dataUntil, isInvented, dataLicence } = archive.settings;
  const homepage = absolute(links.data());
  const about: DataAbout = { name, homepage, version, dataUntil, isInvented, licence: dataLicence };
  const districts = archive.gazetteer.listDistricts().map((district) => [district.code, district.name]);
  const parent = path.join(cacheDir, 'data-files');
  const folder = path.join(parent, contentHash(recipe, JSON.stringify([about, districts])));
  if (!existsSync(folder)) keepFolder(folder, await makeFiles(archive, { sheets, about }));
  pruneFolder(parent, { keep: kept, inUse: folder });
  const facts: DataFacts = { version, files: listFacts(folder, sheets) };
  setDataFacts(facts);
  return {
    facts,
    copyTo(staging) {
      for (const { path: file } of facts.files) {
        const target = path.join(staging, folderInOutput, file);
        mkdirSync(path.dirname(target), { recursive: true });
        linkOrCopy(path.join(folder, file), target);
      }
    },
  };
}

async function makeFiles(
  { gazetteer }: Archive,
  { sheets, about }: { sheets: readonly ExportSheet[]; about: DataAbout },
): Promise<DataFile[]> {
  const stamp = { date: about.dataUntil, version: about.version };
  const make = (formats: readonly (typeof dataFormats)[number][]) =>
    makeDataFiles(sheets, { gazetteer, about, stamp, formats });
  const csv = await make(['csv']);
  const others = await make(dataFormats.filter((format) => format !== 'csv'));
  const files = [...csv, { path: dataFileNames.package, bytes: toZip(csv) }, ...others];
  return [...files, toTextFile(dataFileNames.sums, toSums(files))];
}

/** A folder appears under its name only when it is whole. */
function keepFolder(folder: string, files: readonly DataFile[]): void {
  const unfinished = `${folder}.${randomUUID().slice(0, 8)}`;
  for (const { path: file, bytes } of files) {
    const target = path.join(unfinished, file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
  }
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another build that shares the cache was faster.
    if (!existsSync(folder)) throw error;
  }
}

function listFacts(folder: string, sheets: readonly ExportSheet[]): DataFileFact[] {
  const rowsOf = new Map<string, Pick<DataFileFact, 'table' | 'rows'>>();
  for (const { file, table, rows } of sheets) {
    rowsOf.set(file, { table, rows: rows.length });
    const json = jsonPath(table);
    rowsOf.set(json, { table, rows: (rowsOf.get(json)?.rows ?? 0) + rows.length });
  }
  const sums = readFileSync(path.join(folder, dataFileNames.sums), 'utf8');
  const own = { path: dataFileNames.sums, sha256: toSum(sums) };
  return [...parseSums(sums), own].map(({ path: file, sha256 }) => ({
    path: file,
    bytes: statSync(path.join(folder, file)).size,
    sha256,
    ...rowsOf.get(file),
  }));
}
