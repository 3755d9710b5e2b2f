import type { GraveFindingKind } from '../domain/rules/grave-finding-kinds.ts';
import type { FindingWords } from './finding-words.ts';

export const graveFindingWords: Readonly<Record<GraveFindingKind, FindingWords>> = {};
