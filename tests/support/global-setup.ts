import { buildSites } from './built-sites.ts';

/** Vitest's global set-up; the test command builds the sites beside its other checks. */
export default function setUp(): void {
  if (process.env['SITES_ARE_BUILT'] === undefined) buildSites();
}
