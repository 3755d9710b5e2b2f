/**
 * `npm run ceremony -- --day 11-27 | --facility ID | --district 500106 | --occasion 清明|烈士纪念日 | --certificates
 * --out FILE.pdf [--unit 敬献单位] [--date 2027年4月5日] [--year 2027]`: what a ceremony needs on paper. `--year` gives
 * the day of 清明 or of the national day in that year. CONTENT_DIR names the content folder; EXTRA_FONTS may name fonts
 * for rare characters.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { contentDirectory, projectContent } from '../src/archive/current.ts';
import { readArchive } from '../src/archive/read-archive.ts';
import { makePaperPdf, toCeremonyPaper, toCertificatePaper } from '../src/build/ceremony-files.ts';
import { qingmingOf } from '../src/domain/ceremonies/qingming.ts';
import { ceremonyWords as words, occasions } from '../src/i18n/ceremonies.ts';
import { toListPapers, toOccasionPapers } from '../src/views/ceremony/ceremony-document.ts';
import { findReadingList } from '../src/views/ceremony/reading-lists.ts';

const { values } = parseArgs({
  options: {
    day: { type: 'string' },
    facility: { type: 'string' },
    district: { type: 'string' },
    occasion: { type: 'string' },
    certificates: { type: 'boolean', default: false },
    out: { type: 'string' },
    unit: { type: 'string', default: '' },
    date: { type: 'string', default: '' },
    year: { type: 'string', default: '' },
  },
});
const { out } = values;
if (out === undefined) stop(words.usage);

const archive = readArchive(contentDirectory, projectContent);
const making = { cacheDir: path.resolve(import.meta.dirname, '../.cache') };
const occasion = occasions.find((known) => known === values.occasion || words.titles[known] === wanted());
if (values.certificates) {
  writeFileSync(out, await makePaperPdf(archive, toCertificatePaper(archive), making));
  console.log(words.written(out, archive.certificates.length));
} else {
  const papers =
    occasion === undefined ? listPapers() : toOccasionPapers(archive, occasion, { offering: offering() });
  writeFileSync(out, await makePaperPdf(archive, toCeremonyPaper(papers), making));
  console.log(words.written(out, papers.total));
}

/** 清明 is said for 清明祭扫 as well. */
function wanted(): string {
  return values.occasion === '清明' ? words.titles.qingming : (values.occasion ?? '');
}

function listPapers() {
  const key = toKey();
  if (key === undefined) stop(words.usage);
  const list = findReadingList(archive, key);
  if (list === undefined) stop(words.unknownList(key));
  return toListPapers(archive, list, offering());
}

function toKey(): string | undefined {
  if (values.facility !== undefined) return `at/${values.facility}`;
  if (values.district !== undefined) return `district/${values.district}`;
  return values.day;
}

function offering() {
  return { unit: values.unit, day: values.date === '' ? dayIn(values.year) : values.date };
}

function dayIn(year: string): string {
  if (!/^\d{4}$/u.test(year) || occasion === undefined) return '';
  const [month = '', day = ''] =
    occasion === 'qingming' ? qingmingOf(Number(year)).split('-').slice(1) : ['9', '30'];
  return words.date(Number(year), Number(month), Number(day));
}

function stop(message: string): never {
  console.error(message);
  process.exit(1);
}
