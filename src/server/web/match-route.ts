import type { Route } from './route.ts';

export type RouteMatch =
  | { kind: 'found'; route: Route; parameters: Readonly<Record<string, string>> }
  /** The path is known, with another method. */
  | { kind: 'other-method'; allowed: readonly string[] }
  | { kind: 'unknown' };

/** Finds the route of a path below the base path. A last slash may be left out or added. */
export function matchRoute(routes: readonly Route[], method: string, path: string): RouteMatch {
  const wanted = toSegments(path);
  const allowed: string[] = [];
  for (const route of routes) {
    const parameters = readParameters(toSegments(route.path), wanted);
    if (parameters === undefined) continue;
    if (route.method === method || (method === 'HEAD' && route.method === 'GET'))
      return { kind: 'found', route, parameters };
    allowed.push(route.method);
  }
  return allowed.length > 0 ? { kind: 'other-method', allowed } : { kind: 'unknown' };
}

function toSegments(path: string): string[] {
  return path.split('/').filter((segment) => segment !== '');
}

function readParameters(
  pattern: readonly string[],
  wanted: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== wanted.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = wanted[index] ?? '';
    if (part.startsWith(':')) parameters[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  return parameters;
}
