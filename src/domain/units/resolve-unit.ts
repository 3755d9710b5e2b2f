import { listForces, listUnitTokens, toUnitKey, unitLevels, type UnitToken } from './unit-key.ts';
import { ownKeysOf, type Unit, type UnitDirectory } from './units.ts';

interface WrittenUnit {
  key: string;
  tokens: UnitToken[];
  forces: string[];
}

interface UnitName {
  key: string;
  tokens: UnitToken[];
}

interface KnownUnit {
  unit: Unit;
  /** The unit's place in the table: 0 for one without a superior. */
  depth: number;
  names: UnitName[];
  /** The numbered units of the unit's own name and of those above it. */
  chain: UnitToken[];
  forces: Set<string>;
}

function rankOf(level: string): number {
  return unitLevels.findIndex((known) => known === level);
}

function toKnownUnit(unit: Unit, directory: UnitDirectory): KnownUnit {
  const ancestors = directory.ancestorsOf(unit.id);
  const ownKeys = ownKeysOf(unit);
  const keys = [...ownKeys, ...ancestors.flatMap(ownKeysOf)];
  return {
    unit,
    depth: ancestors.length,
    names: ownKeys.map((key) => ({ key, tokens: listUnitTokens(key) })),
    chain: keys.flatMap(listUnitTokens),
    forces: new Set(keys.flatMap(listForces)),
  };
}

const knownUnits = new WeakMap<UnitDirectory, KnownUnit[]>();

function knownUnitsIn(directory: UnitDirectory): readonly KnownUnit[] {
  const known = knownUnits.get(directory);
  if (known !== undefined) return known;
  const units = directory.listUnits().map((unit) => toKnownUnit(unit, directory));
  knownUnits.set(directory, units);
  return units;
}

/** Whether the text holds the name: every numbered unit of it, or, for a name without numbers, its very words. */
function holdsName(written: WrittenUnit, { key, tokens }: UnitName): boolean {
  if (tokens.length === 0) return Array.from(key).length >= 3 && written.key.includes(key);
  return tokens.every(({ text }) => written.tokens.some((token) => token.text === text));
}

/** A number at a level that the unit's line does not have, or has otherwise, belongs to another unit. */
function contradicts(written: WrittenUnit, known: KnownUnit): boolean {
  const namesOtherForce =
    known.forces.size > 0 &&
    written.forces.length > 0 &&
    !written.forces.some((force) => known.forces.has(force));
  if (namesOtherForce) return true;
  const lowest = Math.max(-1, ...known.chain.map(({ level }) => rankOf(level)));
  return written.tokens.some(
    ({ level, text }) => rankOf(level) <= lowest && !known.chain.some((token) => token.text === text),
  );
}

/**
 * The units of the table that 生前单位 names, the lowest first: 志愿军15军29师87团 gives regiment, division, army and the
 * force itself. A name borne by several units gives them all; a unit that is not in the table gives those above it that
 * are, or none.
 */
export function resolveUnit(asWritten: string, directory: UnitDirectory): string[] {
  const key = toUnitKey(asWritten);
  const exact = directory.findByName(asWritten);
  const [only] = exact;
  if (only !== undefined) {
    // Under an earlier designation the unit stood under other superiors than the table's.
    const isOwnName = exact.length === 1 && ownKeysOf(only).includes(key);
    const ancestors = isOwnName ? directory.ancestorsOf(only.id) : [];
    return [...exact, ...ancestors].map(({ id }) => id);
  }
  const written: WrittenUnit = { key, tokens: listUnitTokens(key), forces: listForces(key) };
  return knownUnitsIn(directory)
    .filter((known) => known.names.some((name) => holdsName(written, name)) && !contradicts(written, known))
    .sort((a, b) => b.depth - a.depth)
    .map(({ unit }) => unit.id);
}
