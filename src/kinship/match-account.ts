import type { Account } from '../domain/leads/account.ts';
import { matchFields, type Match, type MatchReason } from '../domain/leads/match.ts';
import { toProbe, weighName, type NameProbe } from './compare-said-name.ts';
import type { SaidFact } from './fact-maker.ts';
import { weighGeneration, type GenerationWeigher } from './generation.ts';
import { toNameReasons } from './name-reasons.ts';
import { isHopeless, rankCandidates, type Candidate } from './rank-candidates.ts';
import type { Roll } from './read-roll.ts';
import { weighRelatives } from './relatives.ts';
import { readAccount } from './said-account.ts';
import { weighFacts } from './said-facts.ts';
import { listSaidNames } from './said-names.ts';

const mostMatches = 10;

interface Asked {
  roll: Roll;
  probes: NameProbe[];
  facts: SaidFact[];
  generation: GenerationWeigher;
  relatives: readonly string[];
}

/** Compares an account with the people whose names `listNames` gives, as places in the roll's names. */
export function matchAccount(
  roll: Roll,
  account: Account,
  listNames: (probes: NameProbe[]) => Iterable<number>,
): Match[] {
  const probes = listSaidNames(account).map(({ text, characters }) =>
    toProbe(
      text,
      characters.map((each) => roll.judge.judge(each)),
      roll.names,
    ),
  );
  if (probes.length === 0 || roll.columns.size === 0) return [];
  const said = readAccount(account);
  const asked: Asked = {
    roll,
    probes,
    facts: weighFacts(account, said, roll.context),
    generation: weighGeneration(said.generation, probes, roll),
    relatives: said.relatives,
  };
  const candidates = new Map<number, Candidate>();
  for (const name of listNames(probes)) addName(candidates, asked, name);
  return rankCandidates([...candidates.values()], roll.columns.size)
    .slice(0, mostMatches)
    .map(({ candidate, strength, bits, nameBits, probability }) => ({
      person: roll.columns.ids[candidate.person] ?? '',
      strength,
      bits,
      probability,
      reasons: listReasons(asked, candidate, nameBits),
    }));
}

/** The best of a person's names by the best of the said ones; nobody for whom nothing speaks. */
function addName(candidates: Map<number, Candidate>, asked: Asked, name: number): void {
  const { names, columns } = asked.roll;
  const person = names.people[name] ?? 0;
  for (const [at, probe] of asked.probes.entries()) {
    const { own, kin } = weighName(probe, names, name);
    const facts = weighPerson(asked, person, name);
    const known = candidates.get(person);
    if (known === undefined) {
      if (isHopeless(Math.max(own, kin) + facts.factBits, columns.size)) continue;
      candidates.set(person, { person, name, probe: at, nameBits: own, kinBits: kin, ...facts });
      continue;
    }
    if (kin > known.kinBits) known.kinBits = kin;
    if (own > known.nameBits) Object.assign(known, { nameBits: own, name, probe: at, ...facts });
  }
}

type FactSums = Pick<Candidate, 'factBits' | 'kinFactBits' | 'supportBits' | 'worstGrave'>;

function weighPerson({ facts, generation, relatives, roll }: Asked, person: number, name: number): FactSums {
  let factBits = 0;
  let supportBits = 0;
  let worstGrave = 0;
  let ofBirth = 0;
  for (const { field, codes, bits, isGrave } of facts) {
    const code = codes[person] ?? -1;
    if (code < 0) continue;
    const gained = bits[code] ?? 0;
    factBits += gained;
    if (gained > 0) supportBits += gained;
    if (field === 'birth') ofBirth += Math.max(0, gained);
    if (isGrave && gained < worstGrave) worstGrave = gained;
  }
  const ofGeneration = generation.weigh(name)?.bits ?? 0;
  const ofRelatives = weighRelatives(relatives, roll.columns.relatives.get(person))?.bits ?? 0;
  return {
    factBits: factBits + ofGeneration + ofRelatives,
    kinFactBits: factBits - ofBirth + ofGeneration + ofRelatives,
    supportBits: supportBits + Math.max(0, ofGeneration) + ofRelatives,
    worstGrave,
  };
}

function listReasons(
  { roll, probes, facts, generation, relatives }: Asked,
  candidate: Candidate,
  nameBits: number,
): MatchReason[] {
  const { person, name, probe } = candidate;
  const asked = probes[probe];
  const ofName = asked === undefined ? [] : toNameReasons(asked, roll.names, { name, bits: nameBits });
  const ofFacts = facts.flatMap(({ codes, bits, toReasons }) => {
    const code = codes[person] ?? -1;
    return code < 0 ? [] : toReasons(person, bits[code] ?? 0);
  });
  const ofGeneration = generation.weigh(name);
  const ofRelatives = weighRelatives(relatives, roll.columns.relatives.get(person));
  const reasons = [...ofName, ...ofFacts, ...[ofGeneration, ofRelatives].flatMap((reason) => reason ?? [])];
  return reasons.toSorted((a, b) => matchFields.indexOf(a.field) - matchFields.indexOf(b.field));
}
