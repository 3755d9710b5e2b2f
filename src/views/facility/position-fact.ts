import { facilitiesTable } from '../../domain/tables.ts';
import { facilityWords as words } from '../../i18n/facilities.ts';
import type { Fact } from '../person/person-facts.ts';
import type { Statement } from '../source-marks.ts';
import { mapOfDistrict } from './facility-doors.ts';
import type { FactSource } from './facility-facts.ts';

const headings = facilitiesTable.columns;

/**
 * Degrees with their datum and accuracy, and how they were found: a coordinate without its datum can be half a kilometre
 * off. Where there are none, the map puts the facility on its district, and this line says so.
 */
export function positionFact(source: FactSource): Fact {
  const { facility, marks } = source;
  const { position } = facility;
  const alternatives = alternativesOf(source);
  if (position === undefined) {
    const statements = [
      { text: words.noPosition, marks: [] },
      { text: words.shownOnDistrict, marks: [], href: mapOfDistrict(facility.district) },
    ];
    return { label: words.position, statements, alternatives };
  }
  const { datum, accuracy, means, basis } = position;
  const note = words.precision(words.datum(datum), accuracy);
  const coordinates = marks.state(headings.latitude.heading, words.coordinates(position), { note });
  const found = means === undefined ? [] : [marks.state(headings.positionMeans.heading, words.means[means])];
  const basedOn = basis === '' ? [] : [marks.state(headings.coordinateBasis.heading, basis)];
  return { label: words.position, statements: [coordinates, ...found, ...basedOn], alternatives };
}

function alternativesOf({ marks }: FactSource): Statement[] {
  const axes = [headings.latitude.heading, headings.longitude.heading];
  return axes.flatMap((axis) =>
    marks
      .alternatives(axis)
      .map((statement): Statement => ({ ...statement, text: words.otherCoordinate(axis, statement.text) })),
  );
}
