import type { Gazetteer } from '../domain/places/places.ts';
import type { Column, TableName } from '../domain/table.ts';
import { tables as schemas } from '../domain/tables.ts';
import { describeColumn, listColumnWords } from '../i18n/describe-column.ts';
import { exportWords as words } from '../i18n/exports.ts';
import { nameSheets } from '../workbooks/sheet-names.ts';
import type { TemplateColumn, TemplateSheet } from '../workbooks/write-template.ts';
import { stemOf, type ExportColumn, type ExportSheet } from './export-sheet.ts';
import { toWordLists, type WordLists } from './word-lists.ts';

export interface BookStamp {
  /** `YYYY-MM-DD`; as written where it is none. */
  date: string;
  /** What the content was when the book was made. */
  version: string;
}

export interface BookMaking {
  gazetteer: Gazetteer;
  stamp: BookStamp;
}

/**
 * The sheets of a workbook to work on: a list of what is in it, a sheet for every file, how to fill in each column, and
 * the words to choose from.
 */
export function toExportBook(
  sheets: readonly ExportSheet[],
  { gazetteer, stamp }: BookMaking,
): TemplateSheet[] {
  const tables = [...new Set(sheets.map(({ table }) => table))];
  const lists = toWordLists(tables, gazetteer.listDistricts());
  const names = nameExportSheets(sheets, gazetteer);
  return [
    toIndex(sheets, { names, stamp }),
    ...sheets.map((sheet, at) => toDataSheet(sheet, { name: names[at] ?? '', lists })),
    toGuide(sheets),
    ...(lists.sheet.columns.length > 0 ? [lists.sheet] : []),
  ];
}

/** `英名录·500106 沙坪坝区`, `一墓一档·gele-shan`, `出处表`; of a form that is no file yet, the title. */
function nameExportSheets(sheets: readonly ExportSheet[], gazetteer: Gazetteer): string[] {
  const labels = sheets.map(({ table, file }) => {
    const { title, location } = schemas[table];
    const stem = stemOf(file);
    if (location.kind === 'file' || stem === '') return title;
    const district = gazetteer.findDistrict(stem)?.name;
    return `${title}/${stem}${district === undefined ? '' : ` ${district}`}`;
  });
  const names = nameSheets(labels);
  return labels.map((label) => names.get(label) ?? '');
}

function toIndex(
  sheets: readonly ExportSheet[],
  { names, stamp }: { names: readonly string[]; stamp: BookStamp },
): TemplateSheet {
  return {
    name: words.index,
    columns: Object.values(words.indexHeadings).map((heading) => ({ heading })),
    rows: sheets.map(({ file, table, rows }, at) => [
      names[at] ?? '',
      file,
      schemas[table].title,
      String(rows.length),
      stamp.date,
      stamp.version,
    ]),
  };
}

function toDataSheet(
  { table, columns, rows }: ExportSheet,
  { name, lists }: { name: string; lists: WordLists },
): TemplateSheet {
  const [first] = columns;
  const opensWithId = first?.key !== undefined && first.key === schemas[table].idColumn;
  return {
    name,
    columns: columns.map((column) => toTemplateColumn(column, { table, lists })),
    rows,
    frozenColumns: opensWithId ? 2 : 0,
  };
}

function toTemplateColumn(
  { heading, key }: ExportColumn,
  { table, lists }: { table: TableName; lists: WordLists },
): TemplateColumn {
  const column = findColumn(table, key);
  if (column === undefined) return { heading, note: words.kept };
  const choices = lists.find(column);
  const isDistrict = column.value.kind === 'district-code';
  return {
    heading,
    note: column.note,
    isRequired: column.required === true,
    ...(choices === undefined
      ? {}
      : { choices, warning: isDistrict ? words.chooseDistrict : words.chooseWord(heading) }),
  };
}

function findColumn(table: TableName, key: string | undefined): Column | undefined {
  return Object.entries<Column>(schemas[table].columns).find(([own]) => own === key)?.[1];
}

/** Only of the columns that the book has. */
function toGuide(sheets: readonly ExportSheet[]): TemplateSheet {
  const { table, column, required, note, words: list } = words.guideHeadings;
  const described = [...Map.groupBy(sheets, (sheet) => sheet.table)].flatMap(([name, own]) => {
    const keys = new Set(own.flatMap(({ columns }) => columns.map(({ key }) => key)));
    const columns = Object.entries<Column>(schemas[name].columns).filter(([key]) => keys.has(key));
    return columns.map(([, found]) => ({ title: schemas[name].title, ...found }));
  });
  return {
    name: words.guide,
    columns: [
      { heading: table },
      { heading: column },
      { heading: required },
      { heading: note, width: 64, isWrapped: true },
      { heading: list, width: 40, isWrapped: true },
    ],
    rows: described.map(({ title, heading, required: isRequired, note: how, value }) => [
      title,
      heading,
      isRequired === true ? words.required : '',
      how,
      listColumnWords(value).join('、') || describeColumn(value),
    ]),
  };
}
