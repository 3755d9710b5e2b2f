import { siteWords as words } from '../i18n/site.ts';
import { toMarkRuns, type MarkRun } from '../views/mark-runs.ts';
import type { SourceEntry } from '../views/source-marks.ts';

/**
 * The links inside a source mark, as HTML: a register has dozens of marks, and a component for each would cost more
 * than the rest of the page. Every text is escaped here.
 */
export function markLinks(marks: readonly number[], sources: readonly SourceEntry[]): string {
  const cited = marks.filter((number) => sources[number - 1] !== undefined);
  return toMarkRuns(cited)
    .map((run) => toLink(run, sources))
    .join('');
}

function toLink({ first, last }: MarkRun, sources: readonly SourceEntry[]): string {
  const cited = sources.slice(first - 1, last);
  const range = first === last ? String(first) : `${first}—${last}`;
  const label = words.markLabel(range);
  const told =
    cited.length === 1
      ? words.sourceTitle(cited[0]?.title ?? '', cited[0]?.tier ?? '')
      : words.sourceTitle(label, tellTiers(cited));
  return `<a href="#s${first}" aria-label="${label}" data-source="${escapeAttribute(told)}">${range}</a>`;
}

/** `官方2、其他1`: what a row of sources is worth, where their titles would not fit. */
function tellTiers(cited: readonly SourceEntry[]): string {
  return [...Map.groupBy(cited, ({ tier }) => tier)]
    .map(([tier, group]) => `${tier}${group.length}`)
    .join('、');
}

function escapeAttribute(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
}
