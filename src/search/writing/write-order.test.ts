import { inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { shardPath } from '../index-files.ts';
import { memoryFolder } from '../memory-folder.fixture.ts';
import type { NameEntry, PersonFacts } from '../name-entry.ts';
import { keysOf, orders, pairPrefix, type Order } from '../name-orders.ts';
import { readShard } from '../name-shard.ts';
import { shardsWith } from '../order-directory.ts';
import { syllableNumber } from '../mandarin-syllables.ts';
import { soundCode } from '../sound-codes.ts';
import { seededRandom } from '../seeded-random.fixture.ts';
import { personFacts } from '../spoken-name.fixture.ts';
import { IndexBuilder, type PersonToIndex } from './index-builder.ts';
import { mostBytes, writeOrder } from './write-order.ts';

const spoken = [
  '林 lín',
  '见 jiàn',
  '山 shān',
  '何 hé',
  '有 yǒu',
  '田 tián',
  '丁 dīng',
  '川 chuān',
  '乐 yuè',
  '□ ',
  '𠮷 ',
  '单 shàn',
];

/** Invented people with names of one to five characters, every tenth with another name. */
function inventPeople(
  count: number,
  makeFacts: (number: number) => Partial<PersonFacts> = () => ({}),
): PersonToIndex[] {
  const random = seededRandom(count);
  const draw = (kind: number) => {
    const signs = Array.from({ length: 1 + random.below(5) }, () => random.pick(spoken).split(' '));
    return {
      text: signs.map(([text]) => text).join(''),
      syllables: signs.map(([, reading]) => reading ?? ''),
      kind,
    };
  };
  return Array.from({ length: count }, (_, number) => {
    const names = [draw(0), ...(number % 10 === 0 ? [draw(1)] : [])];
    const id = `p-${String(number).padStart(8, '0')}`;
    const facts = { id, name: names[0]?.text ?? '', district: random.below(4), ...makeFacts(number) };
    return { facts: personFacts(facts), names };
  });
}

function write(people: readonly PersonToIndex[], order: Order, mostRows: number) {
  const builder = new IndexBuilder('code');
  for (const person of people) builder.add(person);
  const { files, write: keep } = memoryFolder();
  const { directory, largestShard } = writeOrder({ version: 'v1', order, builder, mostRows }, keep);
  const shards = directory.map((_, shard) => {
    const bytes = files.get(shardPath('v1', order, shard)) ?? new Uint8Array();
    return { bytes, ...readShard(inflateSync(bytes)) };
  });
  return { builder, files, directory, shards, largestShard };
}

/** Enough for many shards; half of them with texts that seldom repeat, so that bytes are the limit there. */
const people = inventPeople(1500, (number) =>
  number % 2 === 0
    ? {}
    : {
        deathPlace: Array.from({ length: 8 }, (_, at) =>
          String.fromCodePoint(0x4e00 + ((number * 7919 + at * 977) % 20_000)),
        ).join(''),
      },
);
const written = new Map(orders.map((order) => [order, write(people, order, 300)]));
const dense = write(people, 'pairs', 1000);

function rowOf({ person, kind, written: characters }: NameEntry): string {
  return `${person.id} ${String(kind)} ${characters.map(({ text }) => text).join('')}`;
}

describe.each(orders)('the shards of the order of %s', (order) => {
  const { builder, files, directory, shards, largestShard } = written.get(order) ?? write([], order, 300);

  it('have at most as many rows as wanted, and as many bytes as a server sends at once', () => {
    expect(shards.length).toBeGreaterThan(2);
    expect(Math.max(...shards.map(({ entries }) => entries.length))).toBeLessThanOrEqual(300);
    expect(Math.min(...shards.map(({ entries }) => entries.length))).toBeGreaterThan(0);
    expect(Math.max(...shards.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(mostBytes);
    expect(largestShard).toBe(Math.max(...shards.map(({ bytes }) => bytes.length)));
    expect(files.size).toBe(shards.length);
  });

  it('hold every name where each of its keys leads', () => {
    const rows = shards.map(({ entries }) => new Set(entries.map(rowOf)));
    const lost = builder.entries.flatMap((entry) =>
      builder
        .toKeyedNames(entry)
        .flatMap((name) => keysOf(name, order))
        .filter((key) => {
          const { from, until } = shardsWith(directory, key) ?? { from: 0, until: -1 };
          return !rows.slice(from, until + 1).some((found) => found.has(rowOf(entry)));
        })
        .map(() => rowOf(entry)),
    );
    expect(lost).toEqual([]);
  });

  it('hold each name once for each of its keys, and nothing else', () => {
    const wanted = builder.entries.reduce(
      (sum, entry) => sum + new Set(builder.toKeyedNames(entry).flatMap((name) => keysOf(name, order))).size,
      0,
    );
    expect(shards.reduce((sum, { entries }) => sum + entries.length, 0)).toBe(wanted);
  });

  it('say their version', () => {
    expect(new Set(shards.map(({ version }) => version))).toEqual(new Set(['v1']));
  });

  it('are equal where the people are, whatever order they come in', () => {
    expect([...write(people, order, 300).files]).toEqual([...files]);
    expect([...write(people.toReversed(), order, 300).files]).toEqual([...files]);
  });
});

describe('shards of a thousand rows', () => {
  it('are smaller where bytes are the limit', () => {
    expect(Math.max(...dense.shards.map(({ bytes }) => bytes.length))).toBeLessThanOrEqual(mostBytes);
    const rows = dense.shards.map(({ entries }) => entries.length);
    expect(Math.max(...rows)).toBeLessThanOrEqual(1000);
    expect(Math.min(...rows.slice(0, -1))).toBeLessThan(1000);
  });

  it('are one where a roll is small, and none where it is empty', () => {
    expect(write(people.slice(0, 5), 'first', 1000).shards).toHaveLength(1);
    expect(write([], 'first', 1000)).toMatchObject({ directory: [], shards: [], largestShard: 0 });
  });

  it('hold namesakes in shards one after the other', () => {
    const namesakes = inventPeople(2200).map(({ facts }) => ({
      facts,
      names: [{ text: '林见山', syllables: ['lín', 'jiàn', 'shān'], kind: 0 }],
    }));
    const { directory, shards } = write([...inventPeople(300), ...namesakes], 'pairs', 1000);
    const sounds = ['jian', 'shan'].map((syllable) => soundCode(syllableNumber(syllable)));
    const { from, until } = shardsWith(directory, pairPrefix(sounds[0] ?? 0, sounds[1] ?? 0)) ?? {
      from: 0,
      until: -1,
    };
    const found = shards
      .slice(from, until + 1)
      .map(({ entries }) => entries.filter((entry) => rowOf(entry).endsWith('林见山')));
    expect(new Set(found.flat().map(({ person }) => person.id)).size).toBe(2200);
    expect(found.every(({ length }) => length > 0)).toBe(true);
  });
});
