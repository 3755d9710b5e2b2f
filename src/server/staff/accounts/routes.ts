import { messageAnswer } from '../../web/message-answer.ts';
import type { Route } from '../../web/route.ts';
import { auditRoutes } from './audit-routes.ts';
import { TurnQueueFullError } from './turn-gate.ts';
import { createLoginRoutes } from './login-routes.ts';
import { createManageRoutes } from './manage-routes.ts';
import { createOwnAccountRoutes } from './own-account-routes.ts';
import { createPasswordKeeper, type PasswordKeeper } from './password-keeper.ts';
import { createProveRoutes } from './prove-routes.ts';

/** Everything below `/staff/` about accounts, with one keeper of passwords, whose gate they share. */
export function createAccountRoutes(passwords: PasswordKeeper): readonly Route[] {
  const routes = [
    ...createLoginRoutes(passwords),
    ...createProveRoutes(passwords),
    ...createOwnAccountRoutes(passwords),
    ...createManageRoutes(passwords),
    ...auditRoutes,
  ];
  return routes.map((route) => ({ ...route, handle: orUnavailable(route.handle) }));
}

export const accountRoutes: readonly Route[] = createAccountRoutes(createPasswordKeeper());

function orUnavailable(handle: Route['handle']): Route['handle'] {
  return async (visit) => {
    try {
      return await handle(visit);
    } catch (error) {
      if (error instanceof TurnQueueFullError) return messageAnswer('unavailable', visit.context.settings);
      throw error;
    }
  };
}
