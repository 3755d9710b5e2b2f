import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parsePlan } from '../domain/plans/parse-plan.ts';
import type { CemeteryPlan } from '../domain/plans/plan.ts';

const folder = 'facilities';
const ending = '.geojson';

/** The drawings of a content folder as text, by path below it. */
export function readPlanTexts(directory: string): Map<string, string> {
  const full = path.join(directory, folder);
  const names = existsSync(full) ? readdirSync(full).filter((name) => name.endsWith(ending)) : [];
  return new Map(
    names.sort().map((name) => [`${folder}/${name}`, readFileSync(path.join(full, name), 'utf8')]),
  );
}

/** Finds a facility's drawing; each is read once, when it is first asked for. */
export function createPlanFinder(directory: string): (facilityId: string) => CemeteryPlan | undefined {
  const plans = new Map<string, CemeteryPlan | undefined>();
  return (facilityId) => {
    if (!plans.has(facilityId)) plans.set(facilityId, readPlan(directory, facilityId));
    return plans.get(facilityId);
  };
}

function readPlan(directory: string, facilityId: string): CemeteryPlan | undefined {
  const file = path.join(directory, folder, `${facilityId}${ending}`);
  return existsSync(file) ? parsePlan(facilityId, readFileSync(file, 'utf8')).plan : undefined;
}
