import { hash } from 'node:crypto';

/**
 * Which pages this run has to render. A page is a pure function of its view and of the code, so a page whose view has
 * the fingerprint it had last time is carried over from the last output; and with several shards each process renders
 * its own part. The build sets the plan before Astro starts and reads the notes after it.
 */
export interface PagePlan {
  shard: { index: number; count: number };
  /** Notes of the pages of the last output; empty for a full build. */
  known: ReadonlyMap<string, PageNote>;
  /** Every page of this shard, rendered or carried over, by file below the output folder. */
  pages: Map<string, PageNote>;
  /** Pages of this shard that are carried over. */
  unchanged: Set<string>;
}

/** `prose` pages go into the full-text index; `unlisted` ones (redirects, 404) stay out of the site map. */
export type PageKind = 'record' | 'prose' | 'unlisted';

/** What is remembered of a page: its kind and the fingerprint of its view, `prose:6Jx…`. */
export type PageNote = `${PageKind}:${string}`;

export interface PageCandidate<Params> {
  /** Path of the file below the output folder. */
  file: string;
  params: Params;
  /** Makes the page's view; called only to compare it with the last output. */
  view: () => unknown;
}

const slot = Symbol.for('mingji.page-plan');
const holder = globalThis as typeof globalThis & { [slot]?: PagePlan };

export function startPagePlan(shard: PagePlan['shard'], known: ReadonlyMap<string, PageNote>): PagePlan {
  holder[slot] = { shard, known, pages: new Map(), unchanged: new Set() };
  return holder[slot];
}

/** The candidates to render now, in the shape `getStaticPaths` returns. Without a plan (dev server) that is all of them. */
export function planPages<Params>(candidates: Iterable<PageCandidate<Params>>): { params: Params }[] {
  const plan = holder[slot];
  const routes: { params: Params }[] = [];
  for (const candidate of candidates) {
    if (plan === undefined || mustRender(plan, candidate)) routes.push({ params: candidate.params });
  }
  return routes;
}

function mustRender(plan: PagePlan, candidate: PageCandidate<unknown>): boolean {
  if (shardOf(candidate.file, plan.shard.count) !== plan.shard.index) return false;
  const before = plan.known.get(candidate.file);
  if (before === undefined || !before.endsWith(`:${fingerprint(candidate.view())}`)) return true;
  plan.pages.set(candidate.file, before);
  plan.unchanged.add(candidate.file);
  return false;
}

/** Notes the view a page is rendered from, and hands it back; every page calls it once. */
export function noteView<View>(file: string, view: View, kind: PageKind = 'record'): View {
  holder[slot]?.pages.set(file, `${kind}:${fingerprint(view)}`);
  return view;
}

/** Whether the noted page is of the kind. */
export function isOfKind(note: PageNote, kind: PageKind): boolean {
  return note.startsWith(`${kind}:`);
}

function fingerprint(view: unknown): string {
  return hash('sha1', JSON.stringify(view), 'base64').slice(0, 22);
}

/** Spreads files evenly and for ever the same way over shards (FNV-1a). */
export function shardOf(file: string, count: number): number {
  let mixed = 0x811c9dc5;
  for (let index = 0; index < file.length; index += 1) {
    mixed = Math.imul(mixed ^ file.charCodeAt(index), 0x01000193) >>> 0;
  }
  return mixed % count;
}
