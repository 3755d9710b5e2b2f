import type { Archive } from '../../archive/archive.ts';
import { comparePositions } from '../../domain/graves/grave-position.ts';
import type { Grave } from '../../domain/graves/grave.ts';
import { bookWords as words } from '../../i18n/book.ts';
import { graveSignOf } from '../../i18n/grave-titles.ts';
import { graveWords } from '../../i18n/graves.ts';
import { occupantsOf } from '../grave/grave-names.ts';
import type { BookEntry, BookGroup, BookSection } from './book-section.ts';
import type { ToEntry } from './roll-sections.ts';

/** Everybody who lies in a facility, in the order in which one walks along the graves; then those without a grave. */
export function toCemeterySections(archive: Archive, facilityId: string, toEntry: ToEntry): BookSection[] {
  const graves = archive.graves.listAt(facilityId).toSorted(comparePositions);
  const plots = [...Map.groupBy(graves, ({ plot }) => plot)].map(([plot, members]): BookSection => ({
    key: `plot-${plot}`,
    title: plot === '' ? words.plotUnknown : plot,
    note: '',
    groups: toRows(members, archive, toEntry),
  }));
  const inLedger = new Set(graves.flatMap(({ personIds }) => personIds));
  const others = (archive.peopleBy.burial.get(facilityId) ?? []).filter(({ id }) => !inLedger.has(id));
  if (others.length === 0) return plots;
  const title = plots.length === 0 ? (archive.findFacility(facilityId)?.name ?? '') : words.noGrave;
  const entries = others.map(toEntry);
  return [...plots, { key: 'plot-none', title, note: '', groups: [{ title: '', entries }] }];
}

function toRows(graves: readonly Grave[], archive: Archive, toEntry: ToEntry): BookGroup[] {
  return [...Map.groupBy(graves, ({ row }) => row)].map(([row, members]) => ({
    title: row === '' ? '' : graveWords.row(row),
    entries: members.flatMap((grave) => toEntries(grave, archive, toEntry)),
  }));
}

/** An entry for each who lies there; a grave without a name has one of its own. */
function toEntries(grave: Grave, archive: Archive, toEntry: ToEntry): BookEntry[] {
  const label = graveWords.position(grave);
  const occupants = occupantsOf(grave, archive);
  if (occupants.length === 0) return [toNameless(grave, label)];
  return occupants.map(({ personId, name, carved }, index) => {
    const person = personId === undefined ? undefined : archive.findPerson(personId);
    const known = person === undefined ? toCarvedOnly(`${grave.id}-${index}`, name) : toEntry(person);
    const place = [label, carved === undefined ? '' : words.carvedAs(carved)].filter((text) => text !== '');
    const before = place.length === 0 ? [] : [{ text: `${place.join('，')}。` }];
    return { ...known, runs: [...before, ...known.runs] };
  });
}

function toCarvedOnly(key: string, name: string): BookEntry {
  return { key, name, sign: '', runs: [{ text: words.notInRoll, as: 'stone' }], isCarvedOnly: true };
}

function toNameless(grave: Grave, label: string): BookEntry {
  const details = [label, grave.peopleCount === '' ? '' : words.unnamed.people(grave.peopleCount)];
  const text = details.filter((part) => part !== '').join('，');
  const name = grave.state === '无名墓' ? words.unnamedGrave : graveSignOf(grave, false);
  return { key: grave.id, name, sign: '', runs: text === '' ? [] : [{ text: `${text}。` }] };
}
