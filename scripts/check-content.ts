/** `npm run check:content [-- --json] [-- --content DIR] [-- --production]`: what is wrong in the tables, all at once. */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/archive/check-content.ts';
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
const findings = checkContent(directory, { production: values.production, fallback: projectContent });
console.log(values.json ? writeFindingJson(findings) : writeFindingReport(findings));
process.exitCode = findings.some(({ level }) => level === 'error') ? 1 : 0;
