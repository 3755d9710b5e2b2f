/**
 * What statements are built with. One door for the whole server: Node reads the package's description (179 kB) anew for
 * every module that imports it, which cost 0.6 s at every start.
 */
export {
  and,
  asc,
  count,
  desc,
  eq,
  gt,
  inArray,
  is,
  isNotNull,
  isNull,
  like,
  lt,
  lte,
  max,
  min,
  ne,
  or,
  sql,
  type SQL,
} from 'drizzle-orm';
