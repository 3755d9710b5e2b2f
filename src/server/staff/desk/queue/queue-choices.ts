import { strengths } from '../../../../domain/leads/match.ts';
import { leadKinds, stages } from '../../../../domain/leads/stages.ts';
import { deskWords } from '../../../../i18n/staff-desk.ts';
import { queueWords as words } from '../../../../i18n/staff-queue.ts';
import type { QueueFilter } from './queue-filter.ts';

/** A field of the filter: sent as a query by a form that reads. */
export interface QueueChoice {
  name: string;
  label: string;
  value: string;
  options: readonly { value: string; label: string }[];
}

/** The filter as fields of a form. */
export function toChoices(filter: QueueFilter): QueueChoice[] {
  const any = { value: '', label: words.any };
  return [
    {
      name: 'stage',
      label: words.filters.stage,
      value: filter.stage === 'open' ? '' : filter.stage,
      options: [
        { value: '', label: words.openStages },
        ...stages.map((stage) => ({ value: stage, label: deskWords.stages[stage] })),
        { value: 'all', label: words.allStages },
      ],
    },
    {
      name: 'door',
      label: words.filters.door,
      value: filter.door ?? '',
      options: [any, ...leadKinds.map((kind) => ({ value: kind, label: deskWords.doors[kind] }))],
    },
    {
      name: 'strength',
      label: words.filters.strength,
      value: filter.strength ?? '',
      options: [
        any,
        ...strengths.map((strength) => ({ value: strength, label: deskWords.strengths[strength] })),
        { value: 'unmatched', label: words.unmatched },
      ],
    },
    toSwitch('pile', filter.pile === 'unverified' ? 'unverified' : '', [
      ['', words.verified],
      ['unverified', words.unverified],
    ]),
    toSwitch('mine', filter.isMine ? 'yes' : '', [
      ['', words.everybody],
      ['yes', words.onlyMine],
    ]),
    toSwitch('joined', filter.isJoined ? 'yes' : '', [
      ['', words.notJoined],
      ['yes', words.onlyJoined],
    ]),
    toSwitch('overdue', filter.isOverdue ? 'yes' : '', [
      ['', words.any],
      ['yes', words.onlyOverdue],
    ]),
  ];
}

function toSwitch(
  name: 'pile' | 'mine' | 'joined' | 'overdue',
  value: string,
  options: readonly (readonly [string, string])[],
): QueueChoice {
  return {
    name,
    label: words.filters[name],
    value,
    options: options.map(([option, label]) => ({ value: option, label })),
  };
}
