import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readStandingFile, withStandingFiles } from '../files/standing-file.ts';
import type { Archive, Story, StoryFolder } from './archive.ts';
import { renderProse } from './markdown.ts';

/** A Markdown file: the content folder it lies in, and its path below. */
interface ProseFile {
  directory: string;
  file: string;
}

/** Reads prose on demand: the archive's own first; `pages/` falls back to the project's. */
export function createStoryReader(
  directory: string,
  fallback: string,
): Pick<Archive, 'findStory' | 'hasStory' | 'listStories'> {
  const files: Record<StoryFolder, ReadonlyMap<string, ProseFile>> = {
    stories: listProse(directory, 'stories'),
    facilities: listProse(directory, 'facilities'),
    pages: new Map([...listGeneralPages(fallback), ...listProse(directory, 'pages')]),
  };
  const findStory = (folder: StoryFolder, id: string): Story | undefined => {
    const prose = files[folder].get(id);
    const bytes = prose === undefined ? undefined : readStandingFile(prose.directory, prose.file);
    return bytes === undefined ? undefined : { id, ...renderProse(bytes.toString('utf8')) };
  };
  const listStories = (folder: StoryFolder) =>
    [...files[folder].keys()].flatMap((id) => findStory(folder, id) ?? []);
  return { findStory, hasStory: (folder, id) => files[folder].has(id), listStories };
}

/** Pages of the project that hold for any archive; what it says of itself and of its own rules is not among them. */
const generalPages = new Set(['how-to-use', 'visiting', 'privacy', 'accessibility']);

function listGeneralPages(fallback: string): [name: string, prose: ProseFile][] {
  return [...listProse(fallback, 'pages')].filter(([name]) => generalPages.has(name));
}

/** The Markdown files of a folder by name without ending; listed once, since pages ask for every person. */
function listProse(directory: string, folder: StoryFolder): Map<string, ProseFile> {
  const isProse = (file: string) => file.startsWith(`${folder}/`) && file.endsWith('.md');
  const full = path.join(directory, folder);
  const found = existsSync(full) ? readdirSync(full).map((name) => `${folder}/${name}`) : [];
  const files = withStandingFiles(directory, found.filter(isProse), isProse);
  return new Map(files.sort().map((file) => [path.posix.basename(file, '.md'), { directory, file }]));
}
