import type { WallFindingKind } from '../domain/rules/wall-finding-kinds.ts';
import type { FindingWords } from './finding-words.ts';

export const wallFindingWords: Readonly<Record<WallFindingKind, FindingWords>> = {};
