import { listRolesThatMay } from '../../../domain/leads/role-rights.ts';
import type { Route } from '../../web/route.ts';
import { mostFileBytes } from './hand-in.ts';
import type { ImportDesk } from './import-desk.ts';
import { createImportHandlers, showImports } from './import-handlers.ts';
import { showChanges, showColumns, showReport, takeCopy } from './result-handlers.ts';
import { runningDesk } from './running-desk.ts';

/** Room for the other fields of the form, and what stands between them. */
const restBytes = 256 * 1024;

export function createImportRoutes(desk: ImportDesk): readonly Route[] {
  const prepare = listRolesThatMay('prepare-import');
  const approve = listRolesThatMay('approve-import');
  const acts = createImportHandlers(desk);
  const withFile = { mostBytes: mostFileBytes + restBytes, mostFileBytes };
  const job = (act: string) => `/staff/import/:id${act}`;
  return [
    { method: 'GET', path: '/staff/import', access: prepare, handle: showImports },
    { method: 'POST', path: '/staff/import', access: prepare, ...withFile, handle: acts.receiveFile },
    { method: 'GET', path: job(''), access: prepare, handle: acts.show },
    { method: 'POST', path: job('/file'), access: prepare, ...withFile, handle: acts.replace },
    { method: 'GET', path: job('/columns'), access: prepare, handle: showColumns },
    { method: 'POST', path: job('/columns'), access: prepare, handle: acts.columns },
    { method: 'GET', path: job('/report'), access: prepare, handle: showReport },
    { method: 'POST', path: job('/copy'), access: prepare, handle: takeCopy },
    { method: 'GET', path: job('/changes'), access: prepare, handle: showChanges },
    { method: 'POST', path: job('/submit'), access: prepare, handle: acts.submit },
    { method: 'POST', path: job('/decide'), access: approve, handle: acts.decide },
    { method: 'POST', path: job('/withdraw'), access: prepare, handle: acts.withdraw },
    { method: 'POST', path: job('/release'), access: approve, handle: acts.release },
  ];
}

export const importRoutes: readonly Route[] = createImportRoutes(runningDesk);
