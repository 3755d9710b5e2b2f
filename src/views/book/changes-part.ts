import type { Archive } from '../../archive/archive.ts';
import { bookWords } from '../../i18n/book.ts';
import { toEntryBlock, toHeadingBlock, toNoteBlock, type BookBlock } from './book-block.ts';
import { frameOf, type BookSetting, type PageFrame } from './book-frame.ts';
import type { FlowPart } from './book-part.ts';
import type { ChangedField, EditionChanges } from './edition-changes.ts';

const words = bookWords.changes;

/** Everything that differs from the last edition: fields that were changed, who is new, who is gone. */
export function toChangesPart(changes: EditionChanges, archive: Archive, setting: BookSetting): FlowPart {
  const frame = frameOf('list', setting);
  const { changed, added, removed } = changes;
  const blocks: BookBlock[] = [
    ...section(
      words.changed,
      changed.map(({ id, name, fields }) =>
        toEntryBlock(
          { key: `change-${id}`, name, sign: '', runs: fields.map((one) => ({ text: toText(one) })) },
          frame,
        ),
      ),
    ),
    ...section(words.added, toNameNotes(added, archive, frame), added.length),
    ...section(
      words.removed,
      removed.map(({ id, name, into }) => {
        const target = archive.findPerson(into)?.name ?? into;
        const fate = into === '' ? words.withdrawn : words.merged(target);
        return toEntryBlock({ key: `gone-${id}`, name, sign: '', runs: [{ text: fate }] }, frame);
      }),
    ),
  ];
  if (blocks.length === 0) blocks.push(toNoteBlock({ runs: [{ text: words.none }] }, frame));
  const { title } = words;
  const opening = { title, note: words.lead(changes.since) };
  return { kind: 'flow', key: 'changes', title, frame: 'list', opening, blocks };
}

function section(title: string, blocks: BookBlock[], count = blocks.length): BookBlock[] {
  return blocks.length === 0
    ? []
    : [toHeadingBlock({ level: 2, title, note: bookWords.people(count), isBookmark: true }), ...blocks];
}

function toText({ field, before, after, entry }: ChangedField): string {
  const shown = (value: string) => (value === '' ? words.empty : value);
  const reason = entry === undefined ? '' : words.reason(entry.reason, entry.id);
  return `${words.field(field, shown(before), shown(after))}。${reason}`;
}

/** New names by district, in the order of the codes. */
function toNameNotes(ids: readonly string[], archive: Archive, frame: PageFrame): BookBlock[] {
  const added = new Set(ids);
  const people = archive.people.filter(({ id }) => added.has(id));
  const byDistrict = [...Map.groupBy(people, ({ nativeDistrict }) => nativeDistrict)].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  return byDistrict.map(([code, members]) => {
    const district = archive.gazetteer.findDistrict(code)?.name ?? words.otherDistricts;
    const names = members.map(({ name }) => name).join('、');
    return toNoteBlock({ runs: [{ text: `${district}：`, as: 'stone' }, { text: names }] }, frame);
  });
}
