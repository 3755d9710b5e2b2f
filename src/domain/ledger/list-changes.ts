import { compareContents } from './compare-contents.ts';
import type { LedgerState } from './ledger-state.ts';
import { wholeFile, type ToldChange } from './record-change.ts';

/** Everything public that differs between two states: fields and rows of tables, then files beside them. */
export function listChanges(before: LedgerState, after: LedgerState): ToldChange[] {
  const fields = compareContents(before.sheets, after.sheets).map(({ table: _, ...change }) => change);
  return [
    ...fields,
    ...compareFiles(before.files, after.files),
    ...compareMasters(before.masters, after.masters),
  ];
}

function compareFiles(before: LedgerState['files'], after: LedgerState['files']): ToldChange[] {
  const files = [...new Set([...before.keys(), ...after.keys()])].sort();
  return files.flatMap((file) => {
    const [was, is] = [before.get(file) ?? '', after.get(file) ?? ''];
    return was === is ? [] : [{ record: file, field: wholeFile, before: was, after: is }];
  });
}

function compareMasters(before: LedgerState['masters'], after: LedgerState['masters']): ToldChange[] {
  return [...before].flatMap(([file, was]) => {
    const is = after.get(file);
    return is === undefined || is === was ? [] : [{ record: file, field: wholeFile, before: was, after: is }];
  });
}
