import type { Archive } from '../../archive/archive.ts';
import { bookWords as words } from '../../i18n/book.ts';
import type { BookChoices } from './book-choices.ts';
import type { ToEntry } from './roll-sections.ts';
import type { SourceNumbers } from './source-numbers.ts';
import { toEntryText, type EntryStyle } from './entry-text.ts';

/** Makes the entry of a person; sources are numbered as entries are made. */
export function createEntryMaker(archive: Archive, choices: BookChoices, sources: SourceNumbers): ToEntry {
  const { scope, order, showsLife } = choices;
  const style: EntryStyle = { showsLife, showsPresent: scope.kind === 'cemetery' || order === 'period' };
  if (scope.kind === 'cemetery') style.cemetery = scope.facilityId;
  return (person) => {
    const { state } = person.recognition;
    const marks = sources.mark(person.sourceIds);
    return {
      key: person.id,
      name: person.name,
      sign: state === '未见材料' || state === '待核' ? words.recognitionSigns[state] : '',
      runs: toEntryText(person, archive, { style, marks }),
    };
  };
}
