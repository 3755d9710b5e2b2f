import type { Archive } from '../../archive/archive.ts';
import { recordFates, wholeRecord, type RecordChange } from '../../domain/ledger/record-change.ts';
import { rollTable } from '../../domain/tables.ts';

/** What differs between two editions, by person. */
export interface EditionChanges {
  /** What the last edition is called: its folder or release. */
  since: string;
  changed: ChangedPerson[];
  /** Ids of the present roll. */
  added: string[];
  removed: {
    id: string;
    name: string;
    /** Id of the record it was joined to; empty where it was withdrawn. */ into: string;
  }[];
}

export interface ChangedPerson {
  id: string;
  /** As the last edition has it. */
  name: string;
  fields: ChangedField[];
}

export interface ChangedField {
  field: string;
  before: string;
  after: string;
  /** The entry of the ledger that tells it, with its reason. */
  entry: { id: string; reason: string } | undefined;
}

const { columns } = rollTable;
/** Columns that an entry of the book doesn't show. */
const unprinted: ReadonlySet<string> = new Set(
  [
    columns.reading,
    columns.traditional,
    columns.unitId,
    columns.nativeDistrict,
    columns.nativePresent,
    columns.eventId,
    columns.cityLink,
    columns.burialFacility,
    columns.kinSearch,
    columns.sourceIds,
    columns.verification,
    columns.note,
  ].map(({ heading }) => heading),
);

export function toEditionChanges(
  changes: readonly RecordChange[],
  { archive, before, since }: { archive: Archive; before: Archive; since: string },
): EditionChanges {
  const told: EditionChanges = { since, changed: [], added: [], removed: [] };
  const byRecord = Map.groupBy(
    changes.filter(({ table }) => table === 'roll'),
    ({ record }) => record,
  );
  for (const [id, fields] of byRecord) {
    const fate = fields.find(({ field }) => field === wholeRecord)?.after;
    const name = before.findPerson(id)?.name ?? archive.findPerson(id)?.name ?? '';
    if (fate === recordFates.added) told.added.push(id);
    else if (fate !== undefined) told.removed.push({ id, name, into: targetOf(fate) });
    else {
      const printed = fields.filter(({ field }) => !unprinted.has(field));
      if (printed.length > 0)
        told.changed.push({ id, name, fields: printed.map((one) => toField(one, archive)) });
    }
  }
  return told;
}

function targetOf(fate: string): string {
  const prefix = recordFates.joinedTo('');
  return fate.startsWith(prefix) ? fate.slice(prefix.length) : '';
}

function toField({ record, field, before, after }: RecordChange, archive: Archive): ChangedField {
  const entry = archive
    .listCorrections(record)
    .findLast((correction) => correction.field === field && correction.after === after);
  return { field, before, after, entry: entry && { id: entry.id, reason: entry.reason } };
}
