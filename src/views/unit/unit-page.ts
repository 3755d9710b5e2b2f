import type { Archive } from '../../archive/archive.ts';
import type { Unit } from '../../domain/units/units.ts';
import { unitsTable } from '../../domain/tables.ts';
import { unitWords as words } from '../../i18n/units.ts';
import { links } from '../../site.ts';
import { toCorrectionLine, type CorrectionLine } from '../correction-line.ts';
import { listPagedKeys, readPagedKey, toListPage, type ListPage } from '../list-pages.ts';
import { toPersonCard, type PersonCard } from '../person/person-card.ts';
import type { Fact } from '../person/person-facts.ts';
import { FactWriter, splitStated } from '../record-facts.ts';
import { SourceMarks, type SourceEntry } from '../source-marks.ts';
import { isShownUnit, listPeopleOf, listShownUnits } from './shown-units.ts';

export interface UnitPage {
  id: string;
  name: string;
  page: number;
  description: string;
  /** From the highest down to the unit's own superior. */
  ancestors: UnitLink[];
  children: (UnitLink & { people: number })[];
  facts: Fact[];
  people: ListPage<PersonCard>;
  corrections: CorrectionLine[];
  sources: SourceEntry[];
}

interface UnitLink {
  name: string;
  href: string;
}

const headings = unitsTable.columns;

/** Every page of every unit: `cpv`, `cpv/2`. */
export function listUnitKeys(archive: Archive): string[] {
  return listShownUnits(archive).flatMap(({ id }) => listPagedKeys(id, listPeopleOf(archive, id).length));
}

/** `key` is the unit's id, and the page of its people where there are many. */
export function toUnitPage(archive: Archive, key: string): UnitPage {
  const { id, page } = readPagedKey(key);
  const unit = archive.units.requireUnit(id);
  const marks = new SourceMarks(archive, id, unit.sourceIds);
  const people = toListPage(listPeopleOf(archive, id), { id, page, hrefOf: links.unit });
  const children = archive.units.childrenOf(id).filter((child) => isShownUnit(archive, child.id));
  const facts = toFacts(unit, archive, marks);
  marks.mark(unit.sourceIds);
  return {
    id,
    name: unit.name,
    page,
    description: words.description([unit.name, unit.note]),
    ancestors: archive.units.ancestorsOf(id).map(toUnitLink).reverse(),
    children: children.map((child) => ({
      ...toUnitLink(child),
      people: listPeopleOf(archive, child.id).length,
    })),
    facts,
    people: { ...people, items: people.items.map((person) => toPersonCard(person, archive)) },
    corrections: archive.listCorrections(id).map(toCorrectionLine),
    sources: marks.entries,
  };
}

function toUnitLink(unit: Unit): UnitLink {
  return { name: unit.name, href: links.unit(unit.id) };
}

function toFacts(unit: Unit, archive: Archive, marks: SourceMarks): Fact[] {
  const write = new FactWriter(marks);
  const parent = archive.units.findUnit(unit.parentId);
  const heading = headings.equivalents.heading;
  const equivalents = unit.equivalents.map((name) => marks.state(heading, name, linkTo(name, unit, archive)));
  return splitStated(
    [
      write.list(headings.otherNames, unit.otherNames),
      write.plain(headings.period, unit.period ?? ''),
      write.plain(
        headings.parent,
        parent?.name ?? '',
        parent === undefined ? {} : { href: links.unit(parent.id) },
      ),
      write.fact(heading, equivalents),
      write.plain(headings.note, unit.note),
    ],
    new Set(),
  ).facts;
}

/** A designation that exactly one other unit of the table bears leads to that unit. */
function linkTo(name: string, unit: Unit, archive: Archive): { href?: string } {
  const [only, ...more] = archive.units.findByName(name).filter((found) => found !== unit);
  if (only === undefined || more.length > 0 || !isShownUnit(archive, only.id)) return {};
  return { href: links.unit(only.id) };
}
