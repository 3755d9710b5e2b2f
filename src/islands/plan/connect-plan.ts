/** The page of a cemetery's plan: loads its graves, and from then on needs no network. */
import { isPlanData } from '../../domain/plans/plan-data.ts';
import { planWords as words } from '../../i18n/plan.ts';
import { GraveGrid } from './grave-grid.ts';
import { keepPlan } from './keep-plan.ts';
import { PlanDesk } from './plan-desk.ts';
import { connectGestures, moveSheet, zoomSheet, zoomStep } from './plan-gestures.ts';
import { listPlanGraves } from './plan-graves.ts';
import { PlanSheet } from './plan-sheet.ts';

/** Does nothing on pages without a plan. Where the graves can't be had, drawing and lists stay as the server sent them. */
export async function connectPlan(): Promise<void> {
  const root = document.querySelector<HTMLElement>('[data-plan]');
  const frame = root?.querySelector<HTMLElement>('[data-plan-frame]');
  const svg = frame?.querySelector<SVGSVGElement>('.plan-drawing__sheet');
  if (!root || !frame || !svg) return;
  const status = root.querySelector<HTMLElement>('[data-plan-status]');
  try {
    const desk = await openDesk(root, frame, svg);
    root.dataset['ready'] = '';
    desk.open();
    await desk.loadSlips();
  } catch {
    if (status !== null) status.textContent = words.unavailable;
    status?.classList.remove('visually-hidden');
    return;
  }
  const kept = root.querySelector('[data-plan-kept]');
  await keepPlan(root.dataset['base'] ?? '/', () => {
    if (kept !== null) kept.textContent = words.kept;
  });
}

async function openDesk(root: HTMLElement, frame: HTMLElement, svg: SVGSVGElement): Promise<PlanDesk> {
  const answer = await fetch(root.dataset['source'] ?? '');
  const data: unknown = await answer.json();
  if (!isPlanData(data)) throw new Error('plan.json has another shape.');
  const graves = listPlanGraves(data);
  const grid = new GraveGrid(graves);
  const sheet = new PlanSheet({ frame, svg, graves, grid });
  const desk = new PlanDesk({ root, sheet, data, graves, grid });
  sheet.hideLinks();
  connectGestures(sheet, (x, y) => desk.lightAt(x, y));
  connectTools(root, sheet);
  return desk;
}

function connectTools(root: HTMLElement, sheet: PlanSheet): void {
  const tools: Readonly<Record<string, () => void>> = {
    in: () => zoomSheet(sheet, zoomStep),
    out: () => zoomSheet(sheet, 1 / zoomStep),
    left: () => moveSheet(sheet, [-1, 0]),
    right: () => moveSheet(sheet, [1, 0]),
    up: () => moveSheet(sheet, [0, -1]),
    down: () => moveSheet(sheet, [0, 1]),
    whole: () => sheet.showWhole(),
  };
  for (const button of root.querySelectorAll<HTMLButtonElement>('[data-tool]')) {
    button.addEventListener('click', () => tools[button.dataset['tool'] ?? '']?.());
  }
}
