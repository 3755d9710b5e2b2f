import { compareByReading, readName } from '../../domain/names/name-reading.ts';
import { bookWords as words } from '../../i18n/book.ts';
import { toHeadingBlock, toIndexBlock, type BookBlock } from './book-block.ts';
import { frameOf } from './book-frame.ts';
import type { FlowPart } from './book-part.ts';
import type { PeopleSource } from './people-source.ts';

/** Every name other than the roll's: 江姐 见江竹筠. */
export function toAliasIndex({ people, pageOf, setting }: PeopleSource): FlowPart {
  const frame = frameOf('places', setting);
  const aliases = people
    .flatMap((person) =>
      [...new Set(person.otherNames.map(({ text }) => text))].map((alias) => ({ alias, person })),
    )
    .filter(({ alias, person }) => alias !== person.name)
    .map((one) => ({ ...one, reading: readName(one.alias) }))
    .sort((a, b) => compareByReading(a.reading, b.reading));
  const blocks: BookBlock[] = [];
  let letter = '';
  for (const { alias, person, reading } of aliases) {
    if (reading.initial !== letter) {
      letter = reading.initial;
      blocks.push(toHeadingBlock({ level: 2, title: letter === '#' ? words.indexes.noLetter : letter }));
    }
    const runs = [{ text: `${alias}　` }, { text: words.indexes.aliasOf(person.name), as: 'stone' as const }];
    const page = String(pageOf.get(person.id) ?? '');
    blocks.push(toIndexBlock({ runs, page, head: alias }, frame));
  }
  const title = words.indexes.aliases;
  return { kind: 'flow', key: 'index-aliases', title, frame: 'places', opening: { title, note: '' }, blocks };
}
