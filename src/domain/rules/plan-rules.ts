import { checkPlanLedger } from '../plans/check-plan-ledger.ts';
import { checkPlanPaths } from '../plans/check-plan-paths.ts';
import { checkPlanPlace } from '../plans/check-plan-place.ts';
import { checkPlanPlots } from '../plans/check-plan-plots.ts';
import { checkPlanShapes } from '../plans/check-plan-shapes.ts';
import { parsePlan, type PlanReadingProblem } from '../plans/parse-plan.ts';
import type { LedgerRow, PlanCheck, TellOfPlan } from '../plans/plan-check.ts';
import { planFeatureKinds, planFrames } from '../plans/plan.ts';
import type { CheckedContent, Report } from './checked-content.ts';
import { followRedirects } from './id-rules.ts';
import { nearestWord } from './nearest-word.ts';

/** Drawings of cemeteries: readable, sound, and in step with the ledger. */
export function checkPlans(content: CheckedContent, report: Report): void {
  for (const file of content.options.files ?? []) {
    if (isStray(file)) report({ level: 'warning', kind: 'plan-file-stray', file });
  }
  for (const [file, text] of content.options.plans ?? []) {
    const tell: TellOfPlan = ({ position, ...said }) =>
      report({ ...said, file, ...(position === undefined ? {} : { row: position }) });
    checkPlan(content, { file, text, tell });
  }
}

/** A drawing beside the others that is not read as one. */
function isStray(file: string): boolean {
  if (!/^facilities\/[^/]+\.(?:geojson|json|kml|kmz|shp|gpkg|dxf|dwg|svg)$/iu.test(file)) return false;
  return !file.endsWith('.geojson');
}

interface PlanFile {
  file: string;
  text: string;
  tell: TellOfPlan;
}

function checkPlan(content: CheckedContent, { file, text, tell }: PlanFile): void {
  const facilityId = /([^/]+)\.geojson$/u.exec(file)?.[1] ?? '';
  const facility = content.tables.facilities.rows.find(({ cells }) => cells.id === facilityId);
  if (!content.hasId('facilities', facilityId)) {
    const led = content.redirects.has(facilityId)
      ? followRedirects(facilityId, content.redirects)
      : undefined;
    const detail = led === undefined ? {} : { detail: led };
    tell({ level: 'error', kind: 'plan-facility-unknown', value: facilityId, ...detail });
  }
  const { plan, problems } = parsePlan(facilityId, text);
  for (const problem of problems) tellProblem(problem, tell);
  // A broken row of the facility has findings of its own.
  if (plan === undefined || facility === undefined) return;
  const check: PlanCheck = { plan, file, facility, tell, ...readLedger(content, facilityId) };
  checkPlanPlace(check);
  checkPlanShapes(check);
  checkPlanLedger(check);
  checkPlanPlots(check);
  checkPlanPaths(check);
}

function tellProblem({ kind, ...problem }: PlanReadingProblem, tell: TellOfPlan): void {
  const { value } = { value: undefined, ...problem };
  const near = value === undefined ? undefined : nearestMeant(kind, value);
  tell({ level: 'error', kind, ...problem, ...(near === undefined ? {} : { detail: near }) });
}

function nearestMeant(kind: PlanReadingProblem['kind'], value: string): string | undefined {
  if (kind === 'plan-kind-unknown') return nearestWord(value, planFeatureKinds);
  return kind === 'plan-frame-unknown' ? nearestWord(value, planFrames) : undefined;
}

function readLedger(
  { tables }: CheckedContent,
  facilityId: string,
): Pick<PlanCheck, 'ledger' | 'graveIds' | 'movedAway'> {
  const own = tables.graves.rows.filter(({ file }) => file === `graves/${facilityId}.csv`);
  const ledger = new Map<string, LedgerRow>();
  for (const row of own) if (row.cells.id !== '' && !ledger.has(row.cells.id)) ledger.set(row.cells.id, row);
  const movedAway = new Set(tables['grave-moves'].rows.map(({ cells }) => cells.oldGrave));
  movedAway.delete('');
  return { ledger, graveIds: tables.graves.ids, movedAway };
}
