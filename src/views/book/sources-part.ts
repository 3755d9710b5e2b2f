import type { Source } from '../../domain/records/records.ts';
import { bookWords } from '../../i18n/book.ts';
import { toNoteBlock } from './book-block.ts';
import { frameOf, type BookSetting } from './book-frame.ts';
import type { FlowPart } from './book-part.ts';

const words = bookWords.sources;
/** The column of numbers, in units of the type size. */
const numberColumn = 2.4;

/** The sources by the numbers that entries give. */
export function toSourcesPart(sources: readonly Source[], setting: BookSetting): FlowPart | undefined {
  if (sources.length === 0) return undefined;
  const frame = frameOf('list', setting);
  const blocks = sources.map(({ title, publisher, tier }, index) =>
    toNoteBlock(
      {
        label: String(index + 1),
        indent: numberColumn,
        runs: [{ text: words.entry(title, publisher, tier) }],
      },
      frame,
    ),
  );
  const { title, lead } = words;
  return { kind: 'flow', key: 'sources', title, frame: 'list', opening: { title, note: lead }, blocks };
}
