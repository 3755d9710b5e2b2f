import { mediaKinds, restorations } from '../../domain/media-words.ts';
import { splitList } from '../../domain/table.ts';
import { toGivenText } from './given-text.ts';
import type { MediaCells } from './media-sheet.ts';

/** What the registrar may say of all files of a run, by the name of the option; the column each fills. */
const columns = {
  kind: 'kind',
  person: 'people',
  facility: 'facility',
  grave: 'grave',
  event: 'event',
  source: 'sourceIds',
  original: 'original',
  restoration: 'restoration',
  rights: 'rights',
  holder: 'holder',
  consent: 'consent',
  volume: 'volume',
} as const;

export type GivenOption = keyof typeof columns;
export type GivenOptions = Partial<Record<GivenOption, string | undefined>>;

const words = { kind: mediaKinds, restoration: restorations } as const;

type IdOption = 'person' | 'facility' | 'grave' | 'event' | 'source' | 'original';
const manyIds: ReadonlySet<GivenOption> = new Set(['person', 'source']);

/** Whether a record of that sort has this id. */
export type KnownIds = Record<IdOption, (id: string) => boolean>;

export type OptionFault =
  | { kind: 'word'; option: keyof typeof words; value: string }
  | { kind: 'id'; option: IdOption; value: string }
  /** Private numbers, formulas, or characters that cells can't hold. */
  | { kind: 'text'; option: GivenOption };

/** The cells that every row of the run gets, or all that is wrong with the options. */
export function readGivenCells(
  options: GivenOptions,
  known: KnownIds,
): { kind: 'read'; cells: MediaCells } | { kind: 'refused'; faults: OptionFault[] } {
  const cells: MediaCells = {};
  const faults: OptionFault[] = [];
  for (const option of Object.keys(columns) as GivenOption[]) {
    const value = options[option]?.trim() ?? '';
    if (value === '') continue;
    const parts = manyIds.has(option) ? splitList(value) : [value];
    faults.push(...parts.flatMap((part) => findFault(option, part, known)));
    cells[columns[option]] = parts.join(';');
  }
  return faults.length === 0 ? { kind: 'read', cells } : { kind: 'refused', faults };
}

function findFault(option: GivenOption, value: string, known: KnownIds): OptionFault[] {
  switch (option) {
    case 'kind':
    case 'restoration':
      return words[option].some((word) => word === value) ? [] : [{ kind: 'word', option, value }];
    case 'person':
    case 'facility':
    case 'grave':
    case 'event':
    case 'source':
    case 'original':
      return known[option](value) ? [] : [{ kind: 'id', option, value }];
    case 'rights':
    case 'holder':
    case 'consent':
    case 'volume': {
      const text = toGivenText(value);
      const isFit = text.kind === 'taken' || (text.kind === 'left' && text.reason === 'boilerplate');
      return isFit ? [] : [{ kind: 'text', option }];
    }
  }
}
