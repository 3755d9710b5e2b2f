import { mediaKinds, restorations } from '../../domain/media-words.ts';
import { mediaAddWords as words } from '../../i18n/media-add.ts';
import type { OptionFault } from '../../media/intake/given-cells.ts';
import { tables } from '../../domain/tables.ts';

const allowed = { kind: mediaKinds, restoration: restorations } as const;

const titles = {
  person: tables.roll.title,
  facility: tables.facilities.title,
  grave: tables.graves.title,
  event: tables.events.title,
  source: tables.sources.title,
  original: tables.media.title,
} as const;

/** What is wrong with an option of the command, and what may stand there. */
export function describeOptionFault(fault: OptionFault): string {
  switch (fault.kind) {
    case 'word':
      return words.unknownWord(fault.option, fault.value, allowed[fault.option]);
    case 'id':
      return words.unknownId(fault.option, fault.value, titles[fault.option]);
    case 'text':
      return words.unfitText(fault.option);
  }
}
