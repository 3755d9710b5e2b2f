import { strengths, type Strength } from '../../../../domain/leads/match.ts';
import { leadKinds, stages, type LeadKind, type Stage } from '../../../../domain/leads/stages.ts';

/** What of the queue is shown; every part of it stands in the address, so that a list can be kept and sent on. */
export interface QueueFilter {
  /** `open`: somebody still has to do something. */
  stage: Stage | 'open' | 'all';
  door: LeadKind | undefined;
  /** Strength of the best candidate; `unmatched`: compared, and nobody found, or not compared yet. */
  strength: Strength | 'unmatched' | undefined;
  /** Sent without proof of work: looked at apart, since most of the spam is among them, and families too. */
  pile: 'verified' | 'unverified';
  isMine: boolean;
  /** Those that were joined to another as duplicates. */
  isJoined: boolean;
  isOverdue: boolean;
  /** Part of a reference. */
  reference: string;
  /** From 1. */
  page: number;
}

export const wholeQueue: QueueFilter = {
  stage: 'open',
  door: undefined,
  strength: undefined,
  pile: 'verified',
  isMine: false,
  isJoined: false,
  isOverdue: false,
  reference: '',
  page: 1,
};

/** Reads the filter; what it does not know counts as not said. Never fails. */
export function toQueueFilter(query: URLSearchParams): QueueFilter {
  const stage = query.get('stage');
  const strength = query.get('strength');
  const page = Number(query.get('page'));
  return {
    stage: stage === 'all' ? 'all' : (stages.find((known) => known === stage) ?? 'open'),
    door: leadKinds.find((known) => known === query.get('door')),
    strength: strength === 'unmatched' ? strength : strengths.find((known) => known === strength),
    pile: query.get('pile') === 'unverified' ? 'unverified' : 'verified',
    isMine: query.get('mine') === 'yes',
    isJoined: query.get('joined') === 'yes',
    isOverdue: query.get('overdue') === 'yes',
    reference: toReferencePart(query.get('reference') ?? ''),
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The filter as a query, with nothing in it that is so anyway. */
export function toQueueQuery(filter: QueueFilter): string {
  const query = new URLSearchParams();
  if (filter.stage !== wholeQueue.stage) query.set('stage', filter.stage);
  if (filter.door !== undefined) query.set('door', filter.door);
  if (filter.strength !== undefined) query.set('strength', filter.strength);
  if (filter.pile === 'unverified') query.set('pile', filter.pile);
  if (filter.isMine) query.set('mine', 'yes');
  if (filter.isJoined) query.set('joined', 'yes');
  if (filter.isOverdue) query.set('overdue', 'yes');
  if (filter.reference !== '') query.set('reference', filter.reference);
  if (filter.page > 1) query.set('page', String(filter.page));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** References hold letters and digits only, so nothing of it can mean more to the database. */
export function toReferencePart(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/gu, '')
    .slice(0, 8);
}
