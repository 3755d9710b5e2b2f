import { listRolesThatMay } from '../../../domain/leads/role-rights.ts';
import type { Route } from '../../web/route.ts';
import {
  receiveChange,
  receiveEnd,
  receiveErasure,
  receiveFamily,
  receiveReopening,
  receiveVisit,
  receiveVisitErasure,
  showFamilies,
  showFamily,
  showNewFamily,
  unmaskFamily,
} from './family-handlers.ts';

const seeing = listRolesThatMay('see-families');
const keeping = listRolesThatMay('keep-families');

/** One-to-one support of families; `new` stands before `:id`, which it would fit as well. */
export const familyRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/families', access: seeing, handle: showFamilies },
  { method: 'GET', path: '/staff/families/new', access: keeping, handle: showNewFamily },
  { method: 'POST', path: '/staff/families/new', access: keeping, handle: receiveFamily },
  { method: 'GET', path: '/staff/families/:id', access: seeing, handle: showFamily },
  {
    method: 'POST',
    path: '/staff/families/:id/unmask',
    access: listRolesThatMay('unmask'),
    handle: unmaskFamily,
  },
  { method: 'POST', path: '/staff/families/:id/change', access: keeping, handle: receiveChange },
  { method: 'POST', path: '/staff/families/:id/visit', access: keeping, handle: receiveVisit },
  { method: 'POST', path: '/staff/families/:id/visit-erase', access: keeping, handle: receiveVisitErasure },
  { method: 'POST', path: '/staff/families/:id/end', access: keeping, handle: receiveEnd },
  { method: 'POST', path: '/staff/families/:id/reopen', access: keeping, handle: receiveReopening },
  { method: 'POST', path: '/staff/families/:id/erase', access: keeping, handle: receiveErasure },
];
