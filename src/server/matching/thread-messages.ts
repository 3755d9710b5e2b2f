import type { Account } from '../../domain/leads/account.ts';
import type { Match } from '../../domain/leads/match.ts';
import type { RollPerson } from '../context.ts';

/** What the server asks of the thread that holds the roll. */
export type ThreadQuestion =
  { id: number; kind: 'match'; account: Account } | { id: number; kind: 'find'; ids: readonly string[] };

/** What the thread says: once that it is ready, or why it can't be; then one answer to each question. */
export type ThreadWord =
  | { kind: 'ready'; version: string; size: number }
  | { kind: 'matches'; id: number; version: string; matches: Match[] }
  | { kind: 'people'; id: number; people: RollPerson[] }
  | { kind: 'failed'; id: number; message: string };
