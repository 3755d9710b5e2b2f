import type { Archive } from '../../archive/archive.ts';
import { basePath, links } from '../../site.ts';
import { findRecordLink, type RecordKind } from '../record-link.ts';

/** What stands at the address of an id that was merged, changed or withdrawn. */
interface RedirectPage {
  /** Path below the base path, without `.html`. */
  route: string;
  oldId: string;
  note: string;
  /** Undefined where the record was withdrawn. */
  target: { name: string; href: string } | undefined;
}

const addresses: Record<RecordKind, (id: string) => string> = {
  person: links.person,
  facility: links.facility,
  grave: links.grave,
  unit: links.unit,
  event: links.event,
};
const kinds: readonly RecordKind[] = ['person', 'facility', 'grave', 'unit', 'event'];

/** Every old address of the archive. An id that a living record bears keeps that record's page. */
export function listRedirects(archive: Archive): RedirectPage[] {
  const replacements = new Map(archive.redirects.map(({ oldId, newId }) => [oldId, newId]));
  return archive.redirects.flatMap(({ oldId, note }) => {
    if (findRecordLink(archive, oldId) !== undefined) return [];
    const target = findRecordLink(archive, finalId(oldId, replacements));
    const oldKinds = target === undefined ? kindsOfWithdrawn(oldId) : [target.kind];
    return oldKinds.map((kind) => ({
      route: addresses[kind](oldId).slice(basePath.length, -'.html'.length),
      oldId,
      note,
      target: target === undefined ? undefined : { name: target.name, href: target.href },
    }));
  });
}

const redirectsByArchive = new WeakMap<Archive, ReadonlyMap<string, RedirectPage>>();

export function findRedirect(archive: Archive, route: string): RedirectPage {
  const known = redirectsByArchive.get(archive);
  const redirects = known ?? new Map(listRedirects(archive).map((page) => [page.route, page]));
  if (known === undefined) redirectsByArchive.set(archive, redirects);
  const redirect = redirects.get(route);
  if (redirect === undefined) throw new Error(`${route}: redirects.csv has no such id.`);
  return redirect;
}

/** Follows an id through every change; one that leads in a circle leads nowhere. */
function finalId(oldId: string, replacements: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  let id = oldId;
  while (!seen.has(id)) {
    seen.add(id);
    const next = replacements.get(id);
    if (next === undefined) return id;
    id = next;
  }
  return '';
}

/** The table does not say what a withdrawn record was; ids minted for people say so themselves. */
function kindsOfWithdrawn(oldId: string): readonly RecordKind[] {
  return /^p-[a-z0-9]{8}$/u.test(oldId) ? ['person'] : kinds;
}
