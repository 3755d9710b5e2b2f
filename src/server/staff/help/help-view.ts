import type { Guide, GuideBlock, GuideChapter } from '../../../domain/guide/guide.ts';
import { helpWords as words } from '../../../i18n/staff-help.ts';
import { helpPaths } from './help-paths.ts';
import type { HelpBlock, HelpChapterView, HelpLink, HelpView } from './page-views.ts';
import { findPictureSize } from './picture-size.ts';

/** The list of chapters with their sections. */
export async function toHelpView(guide: Guide): Promise<Omit<HelpView, 'header'>> {
  return {
    path: helpPaths.contents,
    title: guide.title,
    opening: await toHelpBlocks(guide.opening),
    chapters: guide.chapters.map((chapter, index) => ({
      ...toLink(chapter, index),
      sections: listSections(chapter, index + 1),
    })),
    whole: { label: words.whole, path: helpPaths.whole },
  };
}

/** One chapter by its number from 1; undefined where the guide has no such chapter. */
export async function findChapterView(
  guide: Guide,
  number: number,
): Promise<Omit<HelpChapterView, 'header'> | undefined> {
  const chapter = guide.chapters[number - 1];
  if (chapter === undefined) return undefined;
  const linkTo = (at: number): HelpLink | undefined => {
    const other = guide.chapters[at - 1];
    return other === undefined ? undefined : { label: other.title, path: helpPaths.chapter(at) };
  };
  return {
    path: helpPaths.chapter(number),
    title: chapter.title,
    contents: { label: guide.title, path: helpPaths.contents },
    chapters: listLinks(guide, number),
    shown: [{ title: '', blocks: await toHelpBlocks(chapter.blocks) }],
    previous: linkTo(number - 1),
    next: linkTo(number + 1),
  };
}

/** Every chapter after the other, to print. */
export async function toWholeView(guide: Guide): Promise<Omit<HelpChapterView, 'header'>> {
  const shown = guide.chapters.map(async ({ title, blocks }, index) => ({
    title: words.numbered(index + 1, title),
    blocks: toUniqueKeys(await toHelpBlocks(blocks), `c${index + 1}-`),
  }));
  return {
    path: helpPaths.whole,
    title: guide.title,
    contents: { label: words.contents, path: helpPaths.contents },
    chapters: listLinks(guide, undefined),
    shown: await Promise.all(shown),
    previous: undefined,
    next: undefined,
  };
}

function listLinks(guide: Guide, current: number | undefined): HelpChapterView['chapters'] {
  return guide.chapters.map((chapter, index) => ({
    ...toLink(chapter, index),
    isCurrent: index + 1 === current,
  }));
}

function toLink({ title }: GuideChapter, index: number): HelpLink {
  return { label: words.numbered(index + 1, title), path: helpPaths.chapter(index + 1) };
}

function listSections({ blocks }: GuideChapter, number: number): HelpLink[] {
  return blocks.flatMap((block) =>
    block.kind === 'heading' && block.level === 3
      ? [{ label: block.text, path: helpPaths.chapter(number, block.key) }]
      : [],
  );
}

function toHelpBlocks(blocks: readonly GuideBlock[]): Promise<HelpBlock[]> {
  return Promise.all(
    blocks.map(async (block): Promise<HelpBlock> => {
      if (block.kind !== 'picture') return block;
      const { name, alternative } = block;
      return {
        kind: 'picture',
        path: helpPaths.picture(name),
        alternative,
        size: await findPictureSize(name),
      };
    }),
  );
}

/** Chapters that stand on one page share its anchors. */
function toUniqueKeys(blocks: readonly HelpBlock[], prefix: string): HelpBlock[] {
  return blocks.map((block) =>
    block.kind === 'heading' ? { ...block, key: `${prefix}${block.key}` } : block,
  );
}
