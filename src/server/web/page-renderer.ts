import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { PageResponse } from './web-response.ts';

/** Renders the pages of the desk, which the build has bundled. */
export interface PageRenderer {
  /** Whole document. Rejects where the page fails. */
  render(page: PageResponse['page'], view: unknown): Promise<string>;
}

const bundleSchema = z.object({
  renderPage: z.custom<(page: string, locals: { frame: unknown; view: unknown }) => Promise<string>>(
    (value) => typeof value === 'function',
  ),
});

/** Loads the bundle of `deskDir`; every page gets the frame of the site. Rejects where nothing has been built. */
export async function openPageRenderer(deskDir: string, frame: unknown): Promise<PageRenderer> {
  const entry = pathToFileURL(path.join(deskDir, 'server/entry.mjs')).href;
  const { renderPage } = bundleSchema.parse(await import(entry));
  return { render: (page, view) => renderPage(page, { frame, view }) };
}
