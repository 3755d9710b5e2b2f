import { splitList } from '../../../src/domain/table.ts';
import { inventCemetery } from '../../../src/invent/cemetery.ts';
import { toInventedId, toInventedThingId } from '../../../src/invent/invented-id.ts';
import { createRandom } from '../../../src/invent/random.ts';
import { writeContent, type Cells } from '../../support/write-content.ts';

export const largeCemetery = 'large';

const source = { id: 'invented', title: '虚构材料', tier: '其他' };

/**
 * Writes a content folder with one cemetery: everybody with a name stands in the roll under an opaque id, and every stone
 * has a photograph, so that the page has as much to say as it ever will. Nothing stands in a grid: each grave is drawn a
 * little off its place, as surveys are.
 */
export function writeLargeCemetery(directory: string, graves: number): string {
  const random = createRandom(graves);
  const invented = inventCemetery(random, { facilityId: largeCemetery, graves, seed: graves });
  const roll: Cells[] = [];
  const rows = invented.graves.map((grave, index): Cells => {
    const people = splitList(grave.carvedNames).map((name) => {
      const id = toInventedId(roll.length, graves);
      roll.push({
        id,
        name: name.replace(/[〔〕]|\[\?\]/gu, ''),
        born: '1925年',
        died: '1949年',
        period: '解放战争时期',
        nativePlace: '虚构县',
        burialFacility: largeCemetery,
        sourceIds: source.id,
      });
      return id;
    });
    const photos = toInventedThingId('m', index, graves);
    return { ...grave, people: people.join(';'), photos, sourceIds: source.id, sheet: largeCemetery };
  });
  const media = rows.map((row): Cells => ({
    id: row['photos'] ?? '',
    file: 'stone.jpg',
    rights: '可公开',
    sourceIds: source.id,
  }));
  const facility = { id: largeCemetery, name: '虚构烈士陵园', kind: '烈士陵园', district: '500113' };
  return writeContent(directory, {
    tables: {
      sources: [source],
      facilities: [{ ...facility, sourceIds: source.id }],
      roll,
      graves: rows,
      media,
    },
    files: { [`facilities/${largeCemetery}.geojson`]: jitter(invented.planText, random.next) },
  });
}

interface Drawing {
  features: { properties: { 类别: string }; geometry: { coordinates: unknown } }[];
}

/** Up to ten centimetres either way. */
function jitter(planText: string, next: () => number): string {
  const drawing = JSON.parse(planText) as Drawing;
  for (const { properties, geometry } of drawing.features) {
    if (properties.类别 !== '墓') continue;
    const [right, up] = [(next() - 0.5) / 5, (next() - 0.5) / 5];
    const rings = geometry.coordinates as [number, number][][];
    geometry.coordinates = rings.map((ring) => ring.map(([x, y]) => [x + right, y + up]));
  }
  return JSON.stringify(drawing);
}
