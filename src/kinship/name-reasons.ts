import type { MatchKind, MatchReason } from '../domain/leads/match.ts';
import { isSame, levelAt } from './character-evidence.ts';
import { explainName, type NameProbe, type NameStep } from './compare-said-name.ts';
import { lettersOf } from './generation.ts';
import type { RollNames } from './roll-names.ts';

interface Found {
  name: number;
  bits: number;
}

interface Difference {
  kind: MatchKind<'name'>;
  bits: number;
  said: string;
  recorded: string;
}

/** The name in words: what is shared, then what differs; the bits of all add up to those of the name. */
export function toNameReasons(probe: NameProbe, names: RollNames, { name, bits }: Found): MatchReason[] {
  const recorded = lettersOf(names, name).map((letter) => names.characters[letter]?.text ?? '');
  const said = probe.characters.map((each) => each.said.text);
  const steps = explainName(probe, names, name);
  const differences = steps.flatMap((step) => toDifference(step, probe, { names, name, said, recorded }));
  const isOther = names.isOther[name] === 1;
  const spent = differences.reduce((sum, difference) => sum + difference.bits, 0);
  const isSpelt = probe.characters.some((each) => each.said.kind === 'syllable');
  const whole = { said: isSpelt ? probe.text : said.join(''), recorded: recorded.join('') };
  const agreement = agreementOf({ steps, differences, isSpelt, probe, names, name, whole });
  const first: Difference = { ...agreement, bits: bits - spent };
  const alias: Difference[] = isOther
    ? [{ kind: 'alias', bits: 0, said: whole.said, recorded: whole.recorded }]
    : [];
  return [first, ...differences, ...alias].map((each) => ({ field: 'name', ...each }));
}

interface Compared {
  names: RollNames;
  name: number;
  said: readonly string[];
  recorded: readonly string[];
}

function toDifference(
  step: NameStep,
  probe: NameProbe,
  { names, name, said, recorded }: Compared,
): Difference[] {
  switch (step.kind) {
    case 'missing':
      return [{ kind: 'missing', bits: 0, said: '', recorded: recorded[step.recorded] ?? '' }];
    case 'extra':
      return [{ kind: 'extra', bits: 0, said: said[step.said] ?? '', recorded: '' }];
    case 'swap':
      return [
        {
          kind: 'swapped',
          bits: 0,
          said: said.slice(step.said, step.said + 2).join(''),
          recorded: recorded.slice(step.recorded, step.recorded + 2).join(''),
        },
      ];
    case 'match': {
      const evidence = probe.characters[step.said];
      const letter = lettersOf(names, name)[step.recorded] ?? -1;
      if (evidence === undefined) return [];
      const pair = { said: said[step.said] ?? '', recorded: recorded[step.recorded] ?? '' };
      if (evidence.said.kind === 'unreadable') return [{ kind: 'illegible', bits: 0, ...pair }];
      const level = levelAt(evidence, letter);
      if (level === 'same') return [];
      const table = step.recorded === 0 && recorded.length > 1 ? evidence.asSurname : evidence.asGiven;
      return [{ kind: level, bits: table[letter] ?? 0, ...pair }];
    }
  }
}

interface Agreement {
  steps: readonly NameStep[];
  differences: readonly Difference[];
  isSpelt: boolean;
  probe: NameProbe;
  names: RollNames;
  name: number;
  whole: { said: string; recorded: string };
}

function agreementOf(compared: Agreement): Omit<Difference, 'bits'> {
  const { steps, differences, isSpelt, probe, names, name, whole } = compared;
  if (differences.length === 0) {
    if (isSpelt) return { kind: 'pinyin', ...whole };
    return { kind: whole.said === whole.recorded ? 'exact' : 'variant', ...whole };
  }
  const letters = lettersOf(names, name);
  const shared = steps.filter((step): step is Extract<NameStep, { kind: 'match' }> => {
    const evidence = step.kind === 'match' ? probe.characters[step.said] : undefined;
    return step.kind === 'match' && evidence !== undefined && isSame(evidence, letters[step.recorded] ?? -1);
  });
  return {
    kind: 'shared',
    said: shared.map(({ said }) => probe.characters[said]?.said.text ?? '').join(''),
    recorded: shared.map(({ recorded }) => names.characters[letters[recorded] ?? -1]?.text ?? '').join(''),
  };
}
