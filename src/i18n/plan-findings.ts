import type { PlanFindingKind } from '../domain/rules/plan-finding-kinds.ts';
import type { FindingWords } from './finding-words.ts';

export const planFindingWords: Readonly<Record<PlanFindingKind, FindingWords>> = {};
