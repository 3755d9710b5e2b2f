import type { Grave } from '../../domain/graves/grave.ts';
import { gravesTable } from '../../domain/resting-place-tables.ts';
import { graveWords as words } from '../../i18n/graves.ts';
import type { Fact } from '../person/person-facts.ts';
import { FactWriter, splitStated } from '../record-facts.ts';
import type { SourceMarks, Statement } from '../source-marks.ts';

const headings = gravesTable.columns;

/** Shown even when nothing is known: whoever stands before the grave, or looks for it, asks for them. */
const coreFields = new Set<string>([words.place, headings.buriedOn.heading, headings.condition.heading]);

/** The ledger of a grave in the order of its form; names, inscription and pictures have parts of their own. */
export function toGraveFacts(grave: Grave, marks: SourceMarks): { facts: Fact[]; notStated: string[] } {
  const write = new FactWriter(marks);
  const isScattered = grave.facilityId === undefined;
  const facts = [
    write.plain(headings.state, grave.state ?? ''),
    isScattered && words.position(grave) === ''
      ? write.plain(headings.location, grave.location)
      : positionFact(grave, marks),
    ...(isScattered ? [coordinateFact(grave, marks)] : []),
    write.plain(headings.peopleCount, grave.peopleCount),
    write.plain(headings.stone, grave.stone),
    write.dated(headings.buriedOn, grave.buriedOn),
    write.dated(headings.built, grave.built),
    write.plain(headings.condition, grave.condition ?? ''),
    write.plain(headings.moves, grave.moves),
    verificationFact(grave, write),
    write.plain(headings.note, grave.note),
  ];
  const { facts: shown, notStated } = splitStated(facts, coreFields);
  // What a grave that was never moved has no more to say of is not a gap of the ledger.
  const always = new Set<string>([headings.moves.heading, headings.note.heading]);
  return { facts: shown, notStated: notStated.filter((label) => !always.has(label)) };
}

/** Plot, row and number in one line; a source may differ in one of the three. */
function positionFact(grave: Grave, marks: SourceMarks): Fact {
  const columns = [headings.plot, headings.row, headings.number];
  const alternatives = columns.flatMap(({ heading }) =>
    marks
      .alternatives(heading)
      .map((statement): Statement => ({ ...statement, text: `${heading}${statement.text}` })),
  );
  const text = words.position(grave);
  const extra = grave.location === '' ? {} : { note: grave.location };
  const statements = text === '' ? [] : [marks.state(headings.plot.heading, text, extra)];
  return { label: words.place, statements, alternatives };
}

/** Degrees as they were written, with the system they were measured in. */
function coordinateFact({ position }: Grave, marks: SourceMarks): Fact {
  const statements =
    position === undefined
      ? []
      : [
          marks.state(headings.latitude.heading, words.latitudeLongitude(position), {
            note: words.datum(position.datum),
          }),
        ];
  return { label: words.coordinates, statements, alternatives: [] };
}

/** How well the row is supported is the archive's own judgement. */
function verificationFact({ verification }: Grave, write: FactWriter): Fact {
  const statements = verification === undefined ? [] : [{ text: verification, marks: [] }];
  return write.fact(headings.verification.heading, statements);
}
