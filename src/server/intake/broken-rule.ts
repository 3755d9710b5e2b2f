/** Whether the database refused a batch because another process wrote the same key first: the plan is to be made anew. */
export function isBrokenRule(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && String(cause.code).startsWith('SQLITE_CONSTRAINT')) return true;
  }
  return false;
}
