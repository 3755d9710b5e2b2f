import { mediaTable, type FacilityRow, type GraveRow, type MediaRow } from '../domain/tables.ts';
import { facilityKinds, findWord } from '../domain/words.ts';
import { toEmptyRow } from './empty-row.ts';
import { drawFacility, findScene, sceneTexts } from './facility-drawing.ts';
import { toInventedThingId } from './invented-id.ts';
import type { Random } from './random.ts';
import { inventedSourceId } from './sources.ts';
import { drawStone } from './stone-drawing.ts';

/** A file of the content folder that is no table. */
export interface InventedFile {
  /** Path below the content folder. */
  file: string;
  text: string;
}

export interface StonePicture {
  caption: string;
  date: string;
  isBroken: boolean;
}

/** Pictures of what never was, drawn as they are asked for, with their rows. */
export class Pictures {
  readonly rows: MediaRow[] = [];
  readonly files: InventedFile[] = [];
  readonly #random: Random;
  readonly #seed: number;

  constructor(random: Random, seed: number) {
    this.#random = random;
    this.#seed = seed;
  }

  /** The id of a new picture of this grave's stone. */
  drawGrave(grave: GraveRow, { caption, date, isBroken }: StonePicture): string {
    const columns = this.#random.pick([1, 3, 3]);
    const alt = isBroken
      ? '程序画的墓碑：碑身开裂倾斜，脚下有杂草。'
      : `程序画的墓碑：圆首，方座，碑面刻字${columns === 1 ? '一' : '三'}行。`;
    return this.#add(drawStone(this.#random, { columns, isBroken }), {
      caption,
      alt,
      date,
      people: grave.people,
    });
  }

  /** A picture of the facility, where its kind is one that is drawn. */
  drawFacility(facility: FacilityRow): void {
    const kind = findWord(facilityKinds, facility.kind);
    const scene = kind === undefined ? undefined : findScene(kind);
    if (scene === undefined) return;
    const caption = facility.name.replace('（虚构）', '');
    this.#add(drawFacility(scene), {
      caption,
      alt: sceneTexts[scene],
      date: '2026年5月',
      facility: facility.id,
    });
  }

  #add(text: string, cells: Partial<MediaRow> & { caption: string }): string {
    const id = toInventedThingId('m', this.rows.length, this.#seed);
    const file = `${id}.svg`;
    this.files.push({ file: `media/files/${file}`, text });
    this.rows.push({
      ...toEmptyRow(mediaTable),
      ...cells,
      id,
      file,
      caption: `${cells.caption}（虚构图样）`,
      creator: '程序',
      rights: '虚构图样',
      sourceIds: inventedSourceId,
    });
    return id;
  }
}
