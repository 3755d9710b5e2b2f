import { mediaTable, transcriptsTable } from '../domain/media-tables.ts';
import type { FacilityRow, GraveRow, MediaRow, TranscriptRow } from '../domain/tables.ts';
import { facilityKinds, findWord } from '../domain/words.ts';
import { canary } from './canaries.ts';
import type { WrittenLine } from './written-document.ts';
import type { Sheet } from './drawing-sheet.ts';
import { toEmptyRow } from './empty-row.ts';
import { drawFacility, findScene, sceneTexts } from './facility-drawing.ts';
import { toInventedThingId } from './invented-id.ts';
import type { PictureEntry } from './picture-entry.ts';
import { toForm } from './picture-forms.ts';
import type { PictureForm, PictureRecipe } from './picture-recipe.ts';
import type { Random } from './random.ts';
import { inventedSourceId } from './sources.ts';
import { drawStone } from './stone-drawing.ts';

export interface StonePicture {
  caption: string;
  date: string;
  isBroken: boolean;
}

/** What is written on a picture, for `media/transcripts/<id>.csv`. */
export interface Transcript {
  mediaId: string;
  rows: TranscriptRow[];
}

type Cells = Partial<MediaRow> & { caption: string };

interface Making {
  own: Partial<PictureForm>;
  lines?: readonly WrittenLine[];
  exactWidth?: number | undefined;
}

const endings = { jpeg: 'jpg', png: 'png', webp: 'webp', tiff: 'tif' } as const;

export interface PicturesOptions {
  seed: number;
  /** Whether some are larger than a screen. */
  hasLarge: boolean;
}

/** Pictures of what never was, with their rows, and how to make their files. */
export class Pictures {
  readonly rows: MediaRow[] = [];
  readonly recipes: PictureRecipe[] = [];
  readonly transcripts: Transcript[] = [];
  readonly #random: Random;
  readonly #options: PicturesOptions;

  constructor(random: Random, options: PicturesOptions) {
    this.#random = random;
    this.#options = options;
  }

  /** The id of a new picture of this grave's stone. */
  drawGrave(grave: GraveRow, { caption, date, isBroken }: StonePicture): string {
    const columns = this.#random.pick([1, 3, 3]);
    const alt = isBroken
      ? '程序画的墓碑：碑身开裂倾斜，脚下有杂草。'
      : `程序画的墓碑：圆首，方座，碑面刻字${columns === 1 ? '一' : '三'}行。`;
    const sheet = drawStone(this.#random, { columns, isBroken });
    const cells = { kind: '墓碑', caption, alt, date, people: grave.people, grave: grave.id };
    return this.#add(sheet, cells, { own: { width: 600 } });
  }

  /** A picture of the facility, where its kind is one that is drawn. */
  drawFacility(facility: FacilityRow): void {
    const kind = findWord(facilityKinds, facility.kind);
    const scene = kind === undefined ? undefined : findScene(kind);
    if (scene === undefined) return;
    const caption = facility.name.replace('（虚构）', '');
    const cells = { kind: '设施', caption, alt: sceneTexts[scene], date: '2026年5月', facility: facility.id };
    this.#add(drawFacility(scene), { ...cells, focus: '50,50' }, { own: { width: 800 } });
  }

  /** A picture of the catalogue, and beside it those that were made from it. */
  add({ cells, sheet, form = {}, lines = [], restored = [] }: PictureEntry): void {
    const id = this.#add(sheet, cells, { own: form, lines });
    const exactWidth = this.recipes.at(-1)?.form.width;
    for (const version of restored) {
      const told = {
        ...cells,
        caption: `${cells.caption.replace('（旧照）', '')}，${version.restoration}`,
        restoration: version.restoration,
        original: id,
        creator: '程序',
        note: version.note,
      };
      this.#add(version.sheet, told, { own: version.form, exactWidth });
    }
  }

  #add(sheet: Sheet, cells: Cells, { own, lines = [], exactWidth }: Making): string {
    const index = this.rows.length;
    const id = toInventedThingId('m', index, this.#options.seed);
    const form = toForm(own, sheet, { index, exactWidth, hasLarge: this.#options.hasLarge });
    const file = `${id}.${endings[form.format]}`;
    this.recipes.push({ file: `media/files/${file}`, sheet, form });
    if (lines.length > 0) this.transcripts.push({ mediaId: id, rows: toTranscript(lines, sheet, form) });
    this.rows.push({
      ...toEmptyRow(mediaTable),
      creator: '程序',
      rights: '虚构图样',
      ...cells,
      id,
      file,
      caption: `${cells.caption}（虚构图样）`,
      sourceIds: inventedSourceId,
      originalName: `IMG_${String(index).padStart(4, '0')}_${canary.fileName}.${endings[form.format]}`,
      note: [cells.note ?? '', canary.note].join(' ').trim(),
    });
    return id;
  }
}

/** Lines with boxes in pixels of the upright picture. */
function toTranscript(lines: readonly WrittenLine[], sheet: Sheet, form: PictureForm): TranscriptRow[] {
  const scale = form.width / sheet.width;
  const pixels = (units: number) => String(Math.round(units * scale));
  return lines.map(({ text, box }, index) => ({
    ...toEmptyRow(transcriptsTable),
    line: String(index + 1),
    text,
    left: pixels(box.left),
    top: pixels(box.top),
    width: pixels(box.width),
    height: pixels(box.height),
  }));
}
