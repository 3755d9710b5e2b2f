import { sql } from '../store/sql.ts';
import type { Visit } from './route.ts';
import type { WebResponse } from './web-response.ts';

/** Whether forms can be taken. Says nothing about what is in the store. */
export async function findHealth({ context }: Visit): Promise<WebResponse> {
  const canRead = await context.database.read.run(sql`select 1`).then(
    () => true,
    () => false,
  );
  return {
    kind: 'json',
    status: canRead ? 200 : 503,
    value: {
      status: canRead ? 'ok' : 'down',
      roll: context.matcher.version() === undefined ? 'loading' : 'ready',
    },
  };
}
