import type { Account } from '../../../../domain/leads/account.ts';
import { letterWords as words } from '../../../../i18n/letters.ts';
import type { RollPerson } from '../../../context.ts';
import { maskPrivateText } from '../mask-contact.ts';
import type { LetterFact } from './letter-sheet.ts';

type FactName = keyof typeof words.facts;

/** Of the account only what it says of the martyr: no relatives, no story, nobody who writes. */
const rows: readonly {
  name: FactName;
  recorded: (person: RollPerson) => string;
  said: (account: Account) => string;
}[] = [
  { name: 'name', recorded: ({ name }) => name, said: ({ name }) => name },
  { name: 'otherNames', recorded: ({ otherNames }) => otherNames, said: ({ otherNames }) => otherNames },
  { name: 'generation', recorded: () => '', said: ({ generation }) => generation },
  { name: 'sex', recorded: ({ sex }) => sex, said: ({ sex }) => sex },
  { name: 'nativePlace', recorded: ({ nativePlace }) => nativePlace, said: ({ nativePlace }) => nativePlace },
  { name: 'birth', recorded: ({ born }) => born, said: ({ birth }) => birth },
  { name: 'joined', recorded: ({ joined }) => joined, said: ({ joined }) => joined },
  { name: 'unit', recorded: ({ unit }) => unit, said: ({ unit }) => unit },
  { name: 'post', recorded: ({ post }) => post, said: ({ post }) => post },
  { name: 'death', recorded: ({ died }) => died, said: ({ death }) => death },
  { name: 'deathPlace', recorded: ({ deathPlace }) => deathPlace, said: ({ deathPlace }) => deathPlace },
  { name: 'burial', recorded: ({ burial }) => burial, said: () => '' },
];

/** What is known of the martyr, the roll's word and the family's beside each other where they differ. */
export function toMartyrFacts(person: RollPerson | undefined, account: Account | undefined): LetterFact[] {
  return rows.flatMap(({ name, recorded, said }) => {
    const ours = person === undefined ? '' : recorded(person);
    const theirs = account === undefined ? '' : maskPrivateText(said(account));
    const values = [
      ...(ours === '' ? [] : [{ mark: account === undefined ? '' : words.enquiry.recorded, text: ours }]),
      ...(theirs === '' || theirs === ours ? [] : [{ mark: words.enquiry.said, text: theirs }]),
    ];
    return values.length === 0 ? [] : [{ label: words.facts[name], values }];
  });
}
