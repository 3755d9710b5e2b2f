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
  return [
    ...toListChoices(filter),
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

function toListChoices({ stage, door, strength }: QueueFilter): QueueChoice[] {
  const { filters, any, openStages, allStages, unmatched } = words;
  const all = { value: '', label: any };
  const toOptions = <Value extends string>(
    values: readonly Value[],
    labels: Readonly<Record<Value, string>>,
  ) => values.map((value) => ({ value, label: labels[value] }));
  return [
    {
      name: 'stage',
      label: filters.stage,
      value: stage === 'open' ? '' : stage,
      options: [
        { value: '', label: openStages },
        ...toOptions(stages, deskWords.stages),
        { value: 'all', label: allStages },
      ],
    },
    {
      name: 'door',
      label: filters.door,
      value: door ?? '',
      options: [all, ...toOptions(leadKinds, deskWords.doors)],
    },
    {
      name: 'strength',
      label: filters.strength,
      value: strength ?? '',
      options: [all, ...toOptions(strengths, deskWords.strengths), { value: 'unmatched', label: unmatched }],
    },
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
