import { staffPaths } from './staff-paths.ts';

/**
 * Where to go after logging in, as an address brought it: a path of the desk, with its query, or undefined. Anything
 * else could lead out of the house.
 */
export function toSafeNextPath(text: string): string | undefined {
  if (text.length > 500 || !/^\/staff(?:\/[\w./%-]*)?(?:\?[\w.~%&=+,:-]*)?$/u.test(text)) return undefined;
  const [path = ''] = text.split('?');
  if (/\/\/|\/\.|%2f|%5c/iu.test(path)) return undefined;
  const isDoor = [staffPaths.login, staffPaths.logout, staffPaths.prove].some(
    (door) => path === door || path.startsWith(`${door}/`),
  );
  return isDoor ? undefined : text;
}
