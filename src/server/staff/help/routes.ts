import { staffRoles } from '../../../domain/leads/stages.ts';
import type { Route } from '../../web/route.ts';
import { showHelp, showHelpChapter, showHelpPicture, showWholeHelp } from './help-handlers.ts';

/** The registrar's guide, for whoever is logged in; `whole` stands before `:chapter`, which it would fit as well. */
export const helpRoutes: readonly Route[] = [
  { method: 'GET', path: '/staff/help', access: staffRoles, handle: showHelp },
  { method: 'GET', path: '/staff/help/whole', access: staffRoles, handle: showWholeHelp },
  { method: 'GET', path: '/staff/help/:chapter', access: staffRoles, handle: showHelpChapter },
  { method: 'GET', path: '/staff/help/pictures/:name', access: staffRoles, handle: showHelpPicture },
];
