/** The same pages from strings alone: what the views and the disk cost, without a generator. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { currentArchive } from '../../../src/archive/current.ts';
import { toPersonPage } from '../../../src/views/person/person-page.ts';
import { toRollIndex } from '../../../src/views/roll/roll-index.ts';
import { listRollRoutes, toRollList } from '../../../src/views/roll/roll-list.ts';
import { toSiteFrame } from '../../../src/views/site-frame.ts';
import { renderPersonPage } from '../peer/person-html.ts';
import { renderRollIndex, renderRollList } from '../peer/roll-html.ts';

const outDir = process.env['OUT_DIR'] ?? 'dist';
const archive = currentArchive();
const frame = toSiteFrame(archive);
const madeFolders = new Set<string>();

write('roll/index.html', renderRollIndex(toRollIndex(archive), frame));
for (const { id } of archive.people) {
  write(`people/${id}.html`, renderPersonPage(toPersonPage(archive, id), frame));
}
for (const route of listRollRoutes(archive)) {
  write(
    `roll/${route.facet}/${route.list}.html`,
    renderRollList(toRollList(archive, route), route.list, frame),
  );
}

function write(file: string, html: string): void {
  const target = path.join(outDir, file);
  const folder = path.dirname(target);
  if (!madeFolders.has(folder)) mkdirSync(folder, { recursive: true });
  madeFolders.add(folder);
  writeFileSync(target, html);
}
