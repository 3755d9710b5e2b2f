/**
 * `npm run grading:pack -- --facility ID --level 国家级|市级|区县级 --out pack.pdf`: a draft of what a facility's
 * application for a level would need, from the archive alone. CONTENT_DIR names the content folder; EXTRA_FONTS may
 * name fonts for rare characters. `--made-on YYYY-MM-DD` fixes the day on its cover.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory, projectContent } from '../src/archive/current.ts';
import { readArchive } from '../src/archive/read-archive.ts';
import { toBeijingClock } from '../src/domain/dates/beijing-time.ts';
import { gradingPackWords as words } from '../src/i18n/grading-pack.ts';
import { parseExtraFonts } from '../src/media/fonts/list-font-files.ts';
import { makePrintFonts } from '../src/media/fonts/make-print-fonts.ts';
import { typesetPdf } from '../src/typesetting/typeset-pdf.ts';
import { toPrintable } from '../src/views/facility-table/printable-text.ts';
import { toArchiveLadder } from '../src/views/grading/archive-ladder.ts';
import { toGradingPackDocument } from '../src/views/grading/grading-pack-document.ts';
import { toGradingPack } from '../src/views/grading/grading-pack.ts';
import { toPackDrawings } from '../src/views/grading/pack-drawings.ts';

const { values } = parseArgs({
  options: {
    facility: { type: 'string' },
    level: { type: 'string' },
    out: { type: 'string' },
    'made-on': { type: 'string' },
  },
});
const { facility: id, level: wanted, out } = values;
if (id === undefined || wanted === undefined || out === undefined) stop(words.usage);

const archive = readArchive(contentDirectory, projectContent);
const facility = archive.findFacility(id);
if (facility === undefined) stop(words.unknownFacility(id));
const levels = toArchiveLadder(archive);
const level = levels.find((known) => known === wanted);
if (level === undefined) stop(words.wrongLevel(wanted, levels));

const { drawings, captions } = toPackDrawings(archive, facility);
const madeOn = values['made-on'] ?? toBeijingClock(Date.now()).toISOString().slice(0, 10);
const pack = toGradingPack(archive, { id, level, madeOn, drawings: captions });
const cacheDir = path.resolve(import.meta.dirname, '../.cache');
const texts = [JSON.stringify(pack), drawings.plan ?? '', drawings.map ?? ''];
const extraFonts = parseExtraFonts(process.env['EXTRA_FONTS']);
const { fonts, missing } = await makePrintFonts(texts, { cacheDir, extraFonts });
const glyphs = { missing, glyphs: archive.glyphs };
const document = toGradingPackDocument(toPrintable(pack, glyphs), toPrintable(drawings, glyphs));
const pdf = await typesetPdf({ ...document, fonts });
writeFileSync(out, pdf);
console.log(words.written(out));

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
