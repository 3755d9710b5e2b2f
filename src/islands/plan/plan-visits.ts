/** Plans that are kept at most. */
export const mostPlans = 10;

/** Notes a visit: the order of those kept, the newest first, and those to forget. `before` is what was written last. */
export function noteVisit(before: unknown, page: string): { kept: string[]; forgotten: string[] } {
  const known: unknown[] = Array.isArray(before) ? before : [];
  const pages = known.filter((entry): entry is string => typeof entry === 'string' && entry !== page);
  const order = [page, ...pages];
  return { kept: order.slice(0, mostPlans), forgotten: order.slice(mostPlans) };
}
