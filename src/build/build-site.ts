import { randomUUID } from 'node:crypto';
import { globSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Archive } from '../archive/archive.ts';
import { checkFolder } from '../archive/check-content.ts';
import { contentDirectory, projectContent, setCurrentArchive } from '../archive/current.ts';
import { createArchive, readFolder } from '../archive/read-archive.ts';
import { createDistrictLocator } from '../maps/district-locator.ts';
import { hasPublicOrigin } from '../site.ts';
import { toSiteFrame } from '../views/site-frame.ts';
import { reportBuild, reportFindings, reportMissingOrigin } from './build-report.ts';
import { buildIdFile, readBuildState, writeBuildState, type BuildState } from './build-state.ts';
import { writeCeremonyFiles } from './ceremony-files.ts';
import { fingerprintCode } from './code-fingerprint.ts';
import { prepareDataFiles } from './data-files.ts';
import { writeFacilityOutputs } from './facility-outputs.ts';
import { fingerprintProse, reuseFullText, writeFullText } from './full-text.ts';
import { writeGlyphFonts } from './glyph-fonts.ts';
import { writeLedgerFiles } from './ledger-files.ts';
import { writeMapProvider } from './map-provider.ts';
import { nameIndexFolder, writeNamesOf } from './name-index.ts';
import { carryOver, switchOutput } from './output-folder.ts';
import { isOfKind, type PageNote } from './page-plan.ts';
import { writePlanWorker } from './plan-worker.ts';
import { prepareMedia, writeMedia, type PreparedMedia } from './prepare-media.ts';
import type { RenderedPages } from './render-pages.ts';
import { ShardCrew } from './shard-crew.ts';
import { writeShareCards } from './share-cards.ts';
import { writeSitemap } from './sitemap.ts';

export interface BuildOptions {
  outDir: string;
  cacheDir: string;
  /** Processes that render pages. */
  shards: number;
  /** Refuse placeholders: the site is for the public. */
  production: boolean;
  /** Render every page, whatever the last output holds. */
  full: boolean;
}

/** Builds the site; false when the tables hold errors. The last output stays in its place until the new one is whole. */
export async function buildSite(options: BuildOptions): Promise<boolean> {
  const started = performance.now();
  if (options.production && !hasPublicOrigin) return reportMissingOrigin();
  const crew = new ShardCrew(options.shards);
  const staging = path.join(options.cacheDir, `output-${randomUUID().slice(0, 8)}`);
  try {
    const { archive, fonts, isSound } = await readContent(options);
    if (!isSound) return false;
    const media = await prepareMedia(archive, options.cacheDir);
    const dataFiles = await prepareDataFiles(archive, options);
    const code = fingerprintCode([toSiteFrame(archive), fonts.described]);
    const last = options.full ? undefined : readBuildState(options.cacheDir, options.outDir);
    const known = new Map(Object.entries(last?.code === code ? last.pages : {}));
    const pages = await crew.render({
      folder: staging,
      known,
      covered: fonts.covered,
      photographs: media.photographs.sizes,
      recordings: media.recordings.facts,
      dataFiles: dataFiles.facts,
    });
    carryOver(pages.unchanged, options.outDir, staging);
    fonts.copyTo(staging);
    dataFiles.copyTo(staging);
    const state = await finishOutput({ archive, media, staging, pages, code, last, options });
    switchOutput(staging, options.outDir);
    writeBuildState(options.cacheDir, options.outDir, state);
    reportBuild({ archive, pages, outDir: options.outDir, seconds: (performance.now() - started) / 1000 });
    return true;
  } finally {
    crew.dismiss();
    for (const leftover of globSync(`${staging}*`)) rmSync(leftover, { recursive: true, force: true });
  }
}

async function readContent({ cacheDir, production }: BuildOptions) {
  const own = readFolder(contentDirectory);
  const isProject = contentDirectory === projectContent;
  const project = isProject ? own : readFolder(projectContent);
  const archive = createArchive(own, project);
  setCurrentArchive(archive);
  const fonts = await writeGlyphFonts(archive, cacheDir);
  const findings = checkFolder(own, {
    production,
    uncovered: fonts.uncovered,
    districts: createDistrictLocator(archive.gazetteer.listDistricts()),
    ...(isProject ? {} : { project }),
  });
  return { archive, fonts, isSound: reportFindings(findings) };
}

interface FinishInput {
  archive: Archive;
  media: PreparedMedia;
  staging: string;
  pages: RenderedPages;
  code: string;
  last: BuildState | undefined;
  options: BuildOptions;
}

/** What comes after the pages: further files, full text, name index, site map, and the mark that ties folder to state. */
async function finishOutput(input: FinishInput): Promise<BuildState> {
  const { archive, staging, pages, code, last, options } = input;
  await writeFurtherFiles(input);
  const prose = [...pages.all].filter(([, note]) => isOfKind(note, 'prose')).sort();
  const fullText = fingerprintProse(prose, code);
  const isSame = last?.fullText === fullText && reuseFullText(options.outDir, staging);
  if (!isSame) await writeFullText(staging, filesOf(prose));
  writeNamesOf(
    archive,
    (visit) => {
      for (const person of archive.people) visit(person);
    },
    {
      directory: path.join(staging, nameIndexFolder),
      cacheDir: options.cacheDir,
      ...(options.full ? {} : { last: path.join(options.outDir, nameIndexFolder) }),
    },
  );
  const listed = [...pages.all].filter(([, note]) => !isOfKind(note, 'unlisted'));
  writeSitemap(staging, filesOf(listed).sort());
  const buildId = randomUUID();
  writeFileSync(path.join(staging, buildIdFile), buildId);
  return { code, buildId, fullText, pages: Object.fromEntries(pages.all) };
}

/** Files beside the pages: share cards, the illustrated table, the map's provider, the worker that keeps plans. */
async function writeFurtherFiles({ archive, media, staging, options }: FinishInput): Promise<void> {
  const { cacheDir } = options;
  await writeShareCards(archive, { staging, cacheDir });
  await writeFacilityOutputs(archive, {
    staging,
    cacheDir,
    photoFile: (id, width) => media.photographs.fileOf(id, width, 'jpg'),
  });
  await writeMedia(archive, media, { staging, cacheDir });
  await writeCeremonyFiles(archive, { staging, cacheDir });
  writeLedgerFiles(archive, staging);
  await writePlanWorker(staging);
  writeMapProvider(archive.settings.map, staging);
}

function filesOf(pages: readonly [file: string, note: PageNote][]): string[] {
  return pages.map(([file]) => file);
}
