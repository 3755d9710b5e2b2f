/**
 * Says on the roster of custodians what is overdue on the reader's own day; the page is older than that. Without script the
 * page keeps to dates.
 */
import { patrolStateOn } from '../domain/upkeep/patrol-state.ts';
import { custodianWords as words, patrolStateText } from '../i18n/custodians.ts';

/** Days ahead of the due day from which the page says how many are left. */
const soon = 30;

export function showPatrolsToday(): void {
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
  let overdue = 0;
  for (const block of document.querySelectorAll<HTMLElement>('[data-custodian]')) {
    overdue += showCustodian(block, today);
  }
  showSummary(today, overdue);
}

/** Marks one custodian's duties; says how many records are overdue. */
function showCustodian(block: HTMLElement, today: string): number {
  const { first, last, cycle } = block.dataset;
  const term = { first: first === '' ? undefined : first, last: last === '' ? undefined : last };
  const hasCycle = cycle === '1';
  let overdue = 0;
  for (const line of block.querySelectorAll<HTMLElement>('[data-due]')) {
    const { due, records } = line.dataset;
    const state = patrolStateOn({ term, hasCycle, dueOn: due === '' ? undefined : due }, today);
    if (state.kind === 'not-in-office') {
      reveal(block.querySelector<HTMLElement>('[data-term-state]'), patrolStateText(state));
      return 0;
    }
    // The page itself says that there is no cycle, or no day to count from; what is far off needs no word.
    if (state.kind !== 'overdue' && !(state.kind === 'due' && state.days <= soon)) continue;
    if (state.kind === 'overdue') overdue += Number(records);
    line.classList.toggle('duties__line--overdue', state.kind === 'overdue');
    reveal(line.querySelector<HTMLElement>('[data-duty-state]'), patrolStateText(state));
  }
  return overdue;
}

function showSummary(today: string, overdue: number): void {
  const [year = '', month = '', day = ''] = today.split('-');
  const said = words.summary(words.day(year, Number(month), Number(day)), overdue);
  reveal(document.querySelector<HTMLElement>('[data-duty-summary]'), said);
}

function reveal(element: HTMLElement | null, text: string): void {
  if (element === null) return;
  element.textContent = text;
  element.hidden = false;
}
