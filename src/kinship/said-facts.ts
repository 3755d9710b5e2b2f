import type { Account } from '../domain/leads/account.ts';
import { EraChain } from './era-chain.ts';
import {
  addFact,
  recordedValue,
  writtenValue,
  type FactMaker,
  type FactsContext,
  type SaidFact,
} from './fact-maker.ts';
import { toPlaceReasons } from './fact-reasons.ts';
import type { SaidAccount } from './said-account.ts';
import { addDeathPlace, addForce, addPost, addSex, addUnitNumbers } from './service-facts.ts';
import { addAges, addBirth, addDeath, addJoined } from './time-facts.ts';

/** Everything an account says besides names, weighed against a roll; what tells most of the era stands first. */
export function weighFacts(account: Account, said: SaidAccount, context: FactsContext): SaidFact[] {
  const chain = new EraChain(context.columns.eraSizes);
  const maker: FactMaker = { account, said, context, chain, facts: [] };
  addForce(maker);
  addDeath(maker);
  addJoined(maker);
  addDeathPlace(maker);
  addBirth(maker);
  addAges(maker);
  addUnitNumbers(maker);
  addPost(maker);
  addSex(maker);
  addNativePlace(maker);
  return maker.facts;
}

function addNativePlace(maker: FactMaker): void {
  const { account, context } = maker;
  const said = context.places.read(account.nativePlace);
  if (said === undefined) return;
  const column = context.columns.place;
  addFact(maker, {
    field: 'nativePlace',
    column,
    likelihoods: said.likelihoods,
    isGrave: true,
    toReasons: (person, bits) =>
      toPlaceReasons({
        said: account.nativePlace,
        parts: said.parts,
        bits,
        place: recordedValue(column, person),
        recorded: writtenValue(context, 'nativePlace', person),
        counties: context.counties,
        districtName: context.districtName,
      }),
  });
}
