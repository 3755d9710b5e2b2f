import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const stateSchema = z.object({
  code: z.string(),
  buildId: z.string(),
  pages: z.record(z.string(), z.templateLiteral([z.enum(['record', 'prose', 'unlisted']), ':', z.string()])),
  fullText: z.string(),
});

/** What is remembered of the last build into an output folder. */
export type BuildState = z.infer<typeof stateSchema>;

/** Name of the small file in the output that ties it to its remembered state. */
export const buildIdFile = 'build-id.txt';

/** The state of the last build into `outDir`; undefined when there is none, or the folder holds another build by now. */
export function readBuildState(cacheDir: string, outDir: string): BuildState | undefined {
  const file = stateFile(cacheDir, outDir);
  const idFile = path.join(outDir, buildIdFile);
  if (!existsSync(file) || !existsSync(idFile)) return undefined;
  const parsed = stateSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success && parsed.data.buildId === readFileSync(idFile, 'utf8') ? parsed.data : undefined;
}

export function writeBuildState(cacheDir: string, outDir: string, state: BuildState): void {
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(stateFile(cacheDir, outDir), JSON.stringify(state));
}

function stateFile(cacheDir: string, outDir: string): string {
  const key = createHash('sha1').update(path.resolve(outDir)).digest('hex').slice(0, 12);
  return path.join(cacheDir, `state-${key}.json`);
}
