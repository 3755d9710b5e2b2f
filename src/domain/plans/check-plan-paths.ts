import { toWalker } from './find-way.ts';
import { gateReach } from './path-network.ts';
import type { PlanCheck } from './plan-check.ts';
import { distanceToGeometry, middleOf } from './plan-measures.ts';

/** How many graves a sentence names. */
const named = 5;

/** Whether the way to every grave can be told: a gate, paths drawn as lines, and none of them apart from the rest. */
export function checkPlanPaths({ plan, tell }: PlanCheck): void {
  const { features } = plan;
  const gates = features.filter(({ kind }) => kind === '入口');
  const paths = features.filter(({ kind }) => kind === '路');
  const lines = paths.filter(({ geometry }) => geometry.kind === 'line');
  if (gates.length === 0) tell({ level: 'warning', kind: 'plan-gate-missing' });
  if (paths.length === 0) tell({ level: 'warning', kind: 'plan-path-missing' });
  for (const { position, geometry } of paths) {
    if (geometry.kind === 'area') tell({ level: 'warning', kind: 'plan-path-area', position });
  }
  if (gates.length === 0 || lines.length === 0) return;
  let isAnyNear = false;
  for (const { position, name, geometry } of gates) {
    const gate = middleOf(geometry);
    const distance = Math.min(...lines.map((line) => distanceToGeometry(gate, line.geometry)));
    if (distance <= gateReach) isAnyNear = true;
    else {
      const value = `${Math.round(distance)}`;
      tell({ level: 'warning', kind: 'plan-gate-far', position, value, detail: name });
    }
  }
  if (isAnyNear) checkReached({ plan, tell });
}

function checkReached({ plan, tell }: Pick<PlanCheck, 'plan' | 'tell'>): void {
  const walker = toWalker(plan);
  const unreached = plan.features.filter(
    ({ kind, geometry }) => kind === '墓' && walker.findWay(middleOf(geometry)) === undefined,
  );
  const [first] = unreached;
  if (first === undefined) return;
  const detail = unreached
    .flatMap(({ graveId }) => (graveId === '' ? [] : [graveId]))
    .slice(0, named)
    .join('、');
  tell({
    level: 'warning',
    kind: 'plan-graves-unreached',
    position: first.position,
    value: `${unreached.length}`,
    detail,
  });
}
