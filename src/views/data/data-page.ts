import type { Archive } from '../../archive/archive.ts';
import { isHandedOutColumn } from '../../domain/public-data.ts';
import type { Column, TableName } from '../../domain/table.ts';
import { tables as schemas } from '../../domain/tables.ts';
import { dataWords as words, listWithheld } from '../../i18n/data.ts';
import { describeColumn, listColumnWords } from '../../i18n/describe-column.ts';
import { links } from '../../site.ts';
import type { DataFacts, DataFileFact } from './data-files.ts';

export interface DataPage {
  version: string;
  dataUntil: string;
  isInvented: boolean;
  licence: { title: string; address: string | undefined } | undefined;
  whole: DataFileLine[];
  tables: DataTable[];
  withheld: { what: string; why: string }[];
}

export interface DataFileLine {
  name: string;
  href: string;
  /** What it is, or how many rows it has. */
  note: string;
  size: string;
  sha256: string;
}

export interface DataTable {
  name: TableName;
  title: string;
  rows: number;
  files: DataFileLine[];
  columns: { heading: string; note: string; kind: string; isRequired: boolean }[];
  /** Headings that are not handed out. */
  withheld: string[];
}

/** What can be taken home, what each column means, and what is kept back. */
export function toDataPage(archive: Archive, facts: DataFacts | undefined): DataPage {
  const { dataUntil, isInvented, dataLicence } = archive.settings;
  const files = facts?.files ?? [];
  const byTable = Map.groupBy(
    files.filter((file) => file.table !== undefined),
    ({ table }) => table,
  );
  return {
    version: facts?.version ?? '',
    dataUntil,
    isInvented,
    licence:
      dataLicence === undefined ? undefined : { title: dataLicence.title, address: dataLicence.address },
    whole: Object.entries(words.wholeFiles).flatMap(([path, note]) => {
      const file = files.find((found) => found.path === path);
      return file === undefined ? [] : [toLine(file, note)];
    }),
    tables: Object.values(schemas).flatMap(({ name }) => {
      const own = byTable.get(name);
      return own === undefined ? [] : [toTable(archive, name, own)];
    }),
    withheld: listWithheld({ media: archive.media.items.length - archive.media.shown.length }),
  };
}

function toTable(archive: Archive, name: TableName, files: readonly DataFileFact[]): DataTable {
  const columns = Object.entries<Column>(schemas[name].columns);
  const isCsv = ({ path }: DataFileFact) => path.endsWith('.csv');
  const inOrder = [...files.filter((file) => !isCsv(file)), ...files.filter(isCsv)];
  return {
    name,
    title: schemas[name].title,
    rows: files.filter(isCsv).reduce((sum, { rows = 0 }) => sum + rows, 0),
    files: inOrder.map((file) => toLine(file, words.rows(nameOf(archive, file), file.rows ?? 0))),
    columns: columns.filter(([key]) => isHandedOutColumn(name, key)).map(([, column]) => toEntry(column)),
    withheld: columns.filter(([key]) => !isHandedOutColumn(name, key)).map(([, { heading }]) => heading),
  };
}

/** Whose file it is, where a table has one for each district or facility. */
function nameOf({ gazetteer, findFacility }: Archive, { path, table }: DataFileFact): string {
  if (table === undefined || schemas[table].location.kind === 'file' || !path.endsWith('.csv')) return '';
  const stem = path.replace(/^.*\/|\.csv$/gu, '');
  return gazetteer.findDistrict(stem)?.name ?? findFacility(stem)?.name ?? '';
}

function toEntry({ heading, note, value, required }: Column): DataTable['columns'][number] {
  const list = listColumnWords(value).join('、');
  // Notes often name the words themselves.
  const kind =
    list === '' || note.includes(list) ? describeColumn(value) : `${describeColumn(value)}：${list}`;
  return { heading, note, kind, isRequired: required === true };
}

function toLine({ path, bytes, sha256 }: DataFileFact, note: string): DataFileLine {
  return { name: path, href: links.dataFile(path), note, size: words.size(bytes), sha256 };
}
