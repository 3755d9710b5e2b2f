import type { TableSchema } from '../table.ts';
import type { ImportedRow } from './sheet-plan.ts';

export interface TargetRules {
  schema: TableSchema;
  /** File that the sheet or the staff named for the rows of this sheet. */
  sheetFile: string | undefined;
  /** District that the staff named. */
  district: string | undefined;
  /** Files that the table has already. */
  files: readonly string[];
  /** Six-digit code of a district that is written as code or name; undefined where it can't be told. */
  findDistrict: (written: string) => string | undefined;
}

export type TargetFile =
  | { kind: 'file'; file: string }
  | { kind: 'district-unsaid' }
  | { kind: 'district-not-known'; value: string }
  | { kind: 'file-unsaid' };

/** The file of the archive that a new row goes to. */
export function findTargetFile(row: ImportedRow, rules: TargetRules): TargetFile {
  const { schema, sheetFile } = rules;
  if (schema.location.kind === 'file') return { kind: 'file', file: schema.location.path };
  if (schema.name === 'roll') return findRollFile(row, rules);
  return sheetFile === undefined ? { kind: 'file-unsaid' } : { kind: 'file', file: sheetFile };
}

/** What the row says of its roll comes first, then the sheet and the staff; an archive of one roll has no other place. */
function findRollFile(row: ImportedRow, { schema, sheetFile, district, ...rules }: TargetRules): TargetFile {
  const toFile = (code: string) => `${schema.location.path}/${code}.csv`;
  const ofDistrict = (written: string): TargetFile => {
    const code = rules.files.includes(toFile(written)) ? written : rules.findDistrict(written);
    return code === undefined
      ? { kind: 'district-not-known', value: written }
      : { kind: 'file', file: toFile(code) };
  };
  const said = row.district ?? '';
  if (said !== '') return ofDistrict(said);
  if (sheetFile !== undefined) return { kind: 'file', file: sheetFile };
  if (district !== undefined) return ofDistrict(district);
  const [onlyFile] = rules.files.length === 1 ? rules.files : [];
  if (onlyFile !== undefined) return { kind: 'file', file: onlyFile };
  const native = row.cells['nativeDistrict'] ?? '';
  const home = native === '' ? undefined : ofDistrict(native);
  return home?.kind === 'file' ? home : { kind: 'district-unsaid' };
}
