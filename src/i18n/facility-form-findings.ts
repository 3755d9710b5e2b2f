import type { FacilityFormFindingKind } from '../domain/rules/facility-form-finding-kinds.ts';
import type { FindingWords } from './finding-words.ts';

export const facilityFormFindingWords: Readonly<Record<FacilityFormFindingKind, FindingWords>> = {};
