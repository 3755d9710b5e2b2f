import type { CodedColumn } from './coded-column.ts';
import { otherRates } from './error-rates.ts';
import { addFact, recordedValue, writtenValue, type FactMaker } from './fact-maker.ts';
import {
  compareDeathPlaces,
  likelihoodsOfDeathPlace,
  likelihoodsOfForce,
  likelihoodsOfWord,
} from './said-values.ts';
import { numberedParts } from './unit-parts.ts';

export function addForce(maker: FactMaker): void {
  const { said, context } = maker;
  const force = said.unit?.parts.force;
  if (said.unit === undefined || force === undefined) return;
  const column = context.columns.force;
  const words = said.unit.said;
  addFact(maker, {
    field: 'unit',
    column,
    likelihoods: likelihoodsOfForce(column, force),
    isGrave: true,
    toReasons: (person, bits) => {
      const kind = recordedValue(column, person) === force ? 'force' : 'other-force';
      const unit = writtenValue(context, 'unit', person);
      return [
        {
          field: 'unit',
          kind,
          bits,
          said: words,
          recorded: unit || (recordedValue(column, person) ?? ''),
          detail: force,
        },
      ];
    },
  });
}

export function addUnitNumbers(maker: FactMaker): void {
  const { unit } = maker.said;
  if (unit === undefined) return;
  for (const part of numberedParts) {
    const number = unit.parts[part];
    if (number === undefined) continue;
    const column = maker.context.columns.numbers[part];
    addFact(maker, {
      field: 'unit',
      column,
      likelihoods: likelihoodsOfWord(column, number, otherRates.otherUnitNumber),
      toReasons: (person, bits) => {
        const recorded = recordedValue(column, person) ?? '';
        const kind = recorded === number ? 'number' : 'other-number';
        return [{ field: 'unit', kind, bits, said: number, recorded, detail: part }];
      },
    });
  }
}

export function addDeathPlace(maker: FactMaker): void {
  const { said, context } = maker;
  const place = said.deathPlace;
  if (place === '') return;
  const column = context.columns.deathPlace;
  addFact(maker, {
    field: 'deathPlace',
    column,
    likelihoods: likelihoodsOfDeathPlace(column, place),
    toReasons: (person, bits) => {
      const recorded = recordedValue(column, person) ?? '';
      return [
        { field: 'deathPlace', kind: compareDeathPlaces(place, recorded), bits, said: place, recorded },
      ];
    },
  });
}

export function addPost(maker: FactMaker): void {
  const post = maker.account.post.trim();
  if (post === '') return;
  addWord(maker, {
    field: 'post',
    column: maker.context.columns.post,
    word: post,
    wrong: otherRates.otherPost,
  });
}

export function addSex(maker: FactMaker): void {
  const sex = maker.account.sex.trim();
  if (sex !== '男' && sex !== '女') return;
  addWord(maker, { field: 'sex', column: maker.context.columns.sex, word: sex, wrong: otherRates.otherSex });
}

interface SaidWord {
  field: 'post' | 'sex';
  column: CodedColumn<string>;
  word: string;
  wrong: number;
}

function addWord(maker: FactMaker, { field, column, word, wrong }: SaidWord): void {
  addFact(maker, {
    field,
    column,
    likelihoods: likelihoodsOfWord(column, word, wrong),
    isGrave: field === 'sex',
    toReasons: (person, bits) => {
      const recorded = recordedValue(column, person) ?? '';
      return [{ field, kind: recorded === word ? 'same' : 'different', bits, said: word, recorded }];
    },
  });
}
