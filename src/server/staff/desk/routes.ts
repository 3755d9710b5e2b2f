import { listRolesThatMay, type Right } from '../../../domain/leads/role-rights.ts';
import type { Route } from '../../web/route.ts';
import {
  eraseContactOf,
  receiveContact,
  showCustodian,
  showCustodians,
  unmaskCustodian,
} from '../custodians/custodian-handlers.ts';
import { familyRoutes } from '../families/routes.ts';
import { helpRoutes } from '../help/routes.ts';
import { importRoutes } from '../import/routes.ts';
import { actHandlers } from './acts/act-handlers.ts';
import { showCounts } from './counts/counts-handlers.ts';
import { showExport, takeExport } from './export/export-handlers.ts';
import { showLead, takePicture, unmaskContact } from './lead/lead-handlers.ts';
import { makeLetter, showLetterForm } from './letters/letter-handlers.ts';
import { findContact, showQueue } from './queue/queue-handlers.ts';
import { showRegistrarFile, takeRegistrarFile } from './registrar/registrar-handlers.ts';

type Handle = Route['handle'];

function get(path: string, right: Right, handle: Handle): Route {
  return { method: 'GET', path, access: listRolesThatMay(right), handle };
}

function post(path: string, right: Right, handle: Handle): Route {
  return { method: 'POST', path, access: listRolesThatMay(right), handle };
}

/** Every path of the desk but accounts and audit; the right of each is the least that its act needs. */
export const deskRoutes: readonly Route[] = [
  get('/staff/', 'see-leads', showQueue),
  post('/staff/find-contact', 'unmask', findContact),
  get('/staff/leads/:id', 'see-leads', showLead),
  post('/staff/leads/:id/unmask', 'unmask', unmaskContact),
  post('/staff/leads/:id/pictures/:picture', 'see-leads', takePicture),
  post('/staff/leads/:id/stage', 'change-stage', actHandlers.stage),
  post('/staff/leads/:id/ask', 'change-stage', actHandlers.ask),
  post('/staff/leads/:id/assign', 'change-stage', actHandlers.assign),
  post('/staff/leads/:id/protect', 'change-stage', actHandlers.protect),
  post('/staff/leads/:id/propose', 'propose', actHandlers.propose),
  post('/staff/leads/:id/decide', 'confirm', actHandlers.decide),
  post('/staff/leads/:id/join', 'join', actHandlers.join),
  post('/staff/leads/:id/separate', 'join', actHandlers.separate),
  post('/staff/leads/:id/disclose', 'disclose', actHandlers.disclose),
  get('/staff/leads/:id/letters', 'letters', showLetterForm),
  post('/staff/leads/:id/letters', 'letters', makeLetter),
  get('/staff/export', 'export', showExport),
  post('/staff/export', 'export', takeExport),
  get('/staff/leads/:id/registrar', 'registrar-file', showRegistrarFile),
  post('/staff/leads/:id/registrar', 'registrar-file', takeRegistrarFile),
  get('/staff/counts', 'see-counts', showCounts),
  get('/staff/custodians', 'see-custodians', showCustodians),
  get('/staff/custodians/:id', 'see-custodians', showCustodian),
  post('/staff/custodians/:id/unmask', 'unmask', unmaskCustodian),
  post('/staff/custodians/:id/contact', 'keep-custodians', receiveContact),
  post('/staff/custodians/:id/erase', 'keep-custodians', eraseContactOf),
  ...familyRoutes,
  ...importRoutes,
  ...helpRoutes,
];
