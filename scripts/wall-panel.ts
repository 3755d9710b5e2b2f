/**
 * `npm run wall:panel -- --facility ID --panel 1 --character 40 --column-pitch 60 --line-pitch 48 --out panel.svg|.pdf`:
 * a panel of a name wall at true size for the stonemason, all measures in millimetres. Exit code 1 while characters are
 * missing, unless --allow-missing. CONTENT_DIR names the content folder, EXTRA_FONTS further fonts.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory, currentArchive } from '../src/archive/current.ts';
import { isUnreadableSign } from '../src/domain/names/characters.ts';
import { layOutWall, panelKeyOf } from '../src/domain/walls/wall-layout.ts';
import { wallCommandWords as words } from '../src/i18n/wall-commands.ts';
import { wallWords } from '../src/i18n/walls.ts';
import { openGlyphOutliner } from '../src/media/fonts/glyph-outlines.ts';
import { parseExtraFonts } from '../src/media/fonts/list-font-files.ts';
import { drawPanel, measureStone, type PanelDrawing } from '../src/media/panel-drawing.ts';
import { nameHeight } from '../src/media/set-carved-name.ts';
import { typesetPdf } from '../src/typesetting/typeset-pdf.ts';
import { typstText } from '../src/typesetting/typst-text.ts';
import { panelTitle } from '../src/views/wall/wall-of.ts';

const { values } = parseArgs({
  options: {
    facility: { type: 'string' },
    panel: { type: 'string' },
    character: { type: 'string' },
    'column-pitch': { type: 'string' },
    'line-pitch': { type: 'string' },
    'name-pitch': { type: 'string' },
    margin: { type: 'string' },
    weight: { type: 'string', default: '600' },
    out: { type: 'string' },
    'allow-missing': { type: 'boolean', default: false },
  },
});

/** One page of PDF is at most 14,400 points wide or high. */
const longestPdf = 5080;

const { facility: facilityId, panel: panelName, out } = values;
if (facilityId === undefined || panelName === undefined || out === undefined) stop(words.panelUsage);
const isPdf = /\.pdf$/iu.test(out);
if (!isPdf && !/\.svg$/iu.test(out)) stop(words.unknownFormat(out));
const weight = ([400, 500, 600] as const).find((known) => String(known) === values.weight);
if (weight === undefined) stop(words.panelUsage);
const measures = readMeasures();

const archive = currentArchive();
const facility = archive.findFacility(facilityId);
if (facility === undefined) stop(words.unknownFacility(facilityId, contentDirectory));
const layout = layOutWall(archive.walls.listAt(facilityId));
if (layout.panels.length === 0) stop(words.noWall(facilityId));
const panel = layout.panels.find(
  (one) => panelKeyOf({ panel: one.name }) === panelKeyOf({ panel: panelName }),
);
if (panel === undefined)
  stop(
    words.unknownPanel(
      panelName,
      layout.panels.map((one) => panelTitle(one, layout)),
    ),
  );
const title = panelTitle(panel, layout);
if (panel.columns.length === 0) stop(words.noPlaces(title));

const wall = wallWords.titleOf(facility.name);
const drawing = await drawPanel({
  panel,
  measures,
  labels: {
    caption: words.caption(wall, title, measureStone(panel, measures), measures.character),
    scale: words.scale,
  },
  outliner: await openGlyphOutliner({
    weight,
    cacheDir: path.resolve('.cache/fonts'),
    extraFonts: parseExtraFonts(process.env['EXTRA_FONTS']),
  }),
});
if (isPdf && Math.max(drawing.width, drawing.height) > longestPdf) {
  stop(words.tooLargeForPdf(drawing.width, drawing.height));
}
writeFileSync(out, isPdf ? await toPdf(drawing) : drawing.svg);
report(drawing, out);

function readMeasures() {
  const character = readMillimetres('character', undefined, 1);
  const linePitch = readMillimetres('line-pitch', undefined, character);
  const columnPitch = readMillimetres('column-pitch', undefined, character);
  const least = nameHeight({ character, linePitch, columnPitch });
  const namePitch = readMillimetres('name-pitch', 4 * linePitch, least);
  const margin = readMillimetres('margin', columnPitch, 0);
  return { character, linePitch, columnPitch, namePitch, margin };
}

type Measure = 'character' | 'line-pitch' | 'column-pitch' | 'name-pitch' | 'margin';

function readMillimetres(option: Measure, otherwise: number | undefined, least: number): number {
  const written = values[option];
  if (written === undefined) return otherwise ?? stop(words.panelUsage);
  const millimetres = Number(written);
  if (!/^\d+(?:\.\d+)?$/u.test(written)) stop(words.notMillimetres(option, written));
  if (millimetres < least) stop(words.tooTight(option, millimetres, least));
  return millimetres;
}

async function toPdf({ svg, width, height }: PanelDrawing): Promise<Uint8Array> {
  const source = [
    `#set document(title: ${typstText(words.pdfTitle(wall, title))})`,
    `#set page(width: ${width}mm, height: ${height}mm, margin: 0mm)`,
    `#image("/panel.svg", width: ${width}mm, height: ${height}mm, alt: ${typstText(words.pdfTitle(wall, title))})`,
  ].join('\n');
  return typesetPdf({ source, files: new Map([['panel.svg', new TextEncoder().encode(svg)]]) });
}

function report({ characters, stone, missing }: PanelDrawing, file: string): void {
  console.log(words.drawn({ file, characters, ...stone }));
  console.log(words.checkScale);
  const { unplaced } = panel ?? { unplaced: [] };
  if (unplaced.length > 0) {
    console.error(words.unplaced(unplaced.length));
    for (const { carved } of unplaced) console.error(`  ${carved}`);
  }
  if (missing.length === 0) return;
  console.error(words.missing(missing.length));
  for (const one of missing) {
    const why = isUnreadableSign(one.character) ? words.missingUnread : words.missingNoFont;
    console.error(`  ${words.missingCharacter(wallWords.place(one), one.carved, one.character)}：${why}`);
  }
  if (!values['allow-missing']) process.exitCode = 1;
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
