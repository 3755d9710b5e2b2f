import { build } from 'astro';
import { currentArchive } from '../archive/current.ts';
import { setDataFacts, type DataFacts } from '../views/data/data-files.ts';
import { setGlyphCoverage } from '../views/glyph-coverage.ts';
import type { RecordingFacts } from '../media/recordings/recording-fact.ts';
import { setRecordingFacts } from '../views/recording/recording-facts.ts';
import { setPhotographSizes, type PhotographSizes } from '../views/photo/photograph-sizes.ts';
import { startPagePlan, type PageNote } from './page-plan.ts';
import { pageWriter } from './page-writer.ts';

/** One shard's part of the work; goes from process to process as it stands. */
export interface RenderJob {
  shard: { index: number; count: number };
  /** Where the pages are written. */
  folder: string;
  /** Notes of the pages of the last output. */
  known: ReadonlyMap<string, PageNote>;
  /** Rare characters that the fonts draw. */
  covered: ReadonlySet<string>;
  photographs: PhotographSizes;
  recordings: RecordingFacts;
  /** The files to take home. */
  dataFiles: DataFacts;
}

export interface RenderedPages {
  /** Every page with its note. */
  all: Map<string, PageNote>;
  /** Pages to carry over from the last output. */
  unchanged: Set<string>;
}

/** Renders in this process the pages of the shard that changed. */
export async function renderPages({
  shard,
  folder,
  known,
  covered,
  photographs,
  recordings,
  dataFiles,
}: RenderJob): Promise<RenderedPages> {
  setGlyphCoverage({ covered, glyphs: currentArchive().glyphs });
  setPhotographSizes(photographs);
  setRecordingFacts(recordings);
  setDataFacts(dataFiles);
  const plan = startPagePlan(shard, known);
  await build({ root: process.cwd(), outDir: folder, logLevel: 'error', integrations: [pageWriter(folder)] });
  return { all: plan.pages, unchanged: plan.unchanged };
}
