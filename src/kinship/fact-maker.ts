import type { Account } from '../domain/leads/account.ts';
import type { MatchField, MatchReason } from '../domain/leads/match.ts';
import type { CodedColumn } from './coded-column.ts';
import type { CountyKnowledge } from './county-knowledge.ts';
import type { EraChain } from './era-chain.ts';
import type { PeopleColumns, WrittenField } from './people-columns.ts';
import type { SaidAccount } from './said-account.ts';
import type { PlaceJudge } from './said-places.ts';

/** One thing said, beside one column of the roll. */
export interface SaidFact {
  field: MatchField;
  codes: Int32Array;
  /** By code of the column. */
  bits: Float32Array;
  /** A record that contradicts it is not called strong. */
  isGrave: boolean;
  toReasons(person: number, bits: number): MatchReason[];
}

export interface FactsContext {
  columns: PeopleColumns;
  places: PlaceJudge;
  counties: CountyKnowledge;
  districtName(code: string): string;
}

export interface FactMaker {
  account: Account;
  said: SaidAccount;
  context: FactsContext;
  chain: EraChain;
  facts: SaidFact[];
}

export interface NewFact<Value> {
  field: MatchField;
  column: CodedColumn<Value>;
  likelihoods: Float64Array;
  isGrave?: boolean;
  toReasons: SaidFact['toReasons'];
}

export function addFact<Value>({ chain, facts }: FactMaker, fact: NewFact<Value>): void {
  const { field, column, likelihoods, isGrave = false, toReasons } = fact;
  const bits = chain.next({ column, likelihoods });
  facts.push({ field, codes: column.codes, bits, isGrave, toReasons });
}

export function recordedValue<Value>(
  { codes, values }: CodedColumn<Value>,
  person: number,
): Value | undefined {
  return values[codes[person] ?? -1];
}

export function writtenValue({ columns }: FactsContext, field: WrittenField, person: number): string {
  return recordedValue(columns.written[field], person) ?? '';
}
