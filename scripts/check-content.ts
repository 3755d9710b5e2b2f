/** `npm run check:content [-- --json] [-- --content DIR] [-- --production]`: what is wrong in the tables, all at once. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkFolder } from '../src/archive/check-content.ts';
import { createArchive, readFolder } from '../src/archive/read-archive.ts';
import { findUncovered } from '../src/build/glyph-fonts.ts';
import { createDistrictLocator } from '../src/maps/district-locator.ts';
import { writeFindingJson, writeFindingReport } from '../src/i18n/finding-report.ts';

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    production: { type: 'boolean', default: false },
    content: { type: 'string' },
  },
});

const projectContent = path.resolve(import.meta.dirname, '../content');
const directory = path.resolve(values.content ?? process.env['CONTENT_DIR'] ?? projectContent);
const own = readFolder(directory);
const isProject = directory === projectContent;
const project = isProject ? own : readFolder(projectContent);
const archive = createArchive(own, project);
const findings = checkFolder(own, {
  production: values.production,
  districts: createDistrictLocator(archive.gazetteer.listDistricts()),
  uncovered: await findUncovered(archive, path.resolve(import.meta.dirname, '../.cache')),
  ...(isProject ? {} : { project }),
});
console.log(values.json ? writeFindingJson(findings) : writeFindingReport(findings));
process.exitCode = findings.some(({ level }) => level === 'error') ? 1 : 0;
