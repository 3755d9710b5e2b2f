import { expect, test } from 'vitest';
import { createRandom } from '../../../src/invent/random.ts';
import { kindsMade, makeQuestions } from './make-questions.ts';

const ask = (name: string) =>
  Object.fromEntries(
    makeQuestions([{ id: 'x-1', name }], 1, createRandom(1)).map(({ kind, q, truth }) => {
      expect(truth).toBe('x-1');
      return [kind, q];
    }),
  );

test('a name of three characters is asked for in every way', () => {
  expect(ask('刘华超')).toEqual({
    full: '刘华超',
    spaced: '刘 华 超',
    pinyin: 'liu hua chao',
    traditional: '劉華超',
    'no-middle': '刘超',
    'given-only': '华超',
    swapped: '刘超华',
    illegible: '刘□超',
  });
  expect(Object.keys(ask('刘华超'))).toEqual(kindsMade);
});

test('a way that leaves the name as it is, or too little of it, is not asked', () => {
  expect(Object.keys(ask('王丹'))).toEqual(['full', 'spaced', 'pinyin']);
  expect(Object.keys(ask('李明明'))).not.toContain('swapped');
  expect(ask('欧阳春')['given-only']).toBeUndefined();
});

test('a character beyond the basic plane is never cut in two', () => {
  expect(ask('张𠀀超')['spaced']).toBe('张 𠀀 超');
  expect(ask('张𠀀超')['swapped']).toBe('张超𠀀');
});

test('names that nobody can read are not asked for, and the same seed asks for the same people', () => {
  const people = [
    { id: 'x-1', name: '李□明' },
    { id: 'x-2', name: '李光明' },
    { id: 'x-3', name: '王光明' },
  ];
  const truths = (seed: number) => makeQuestions(people, 5, createRandom(seed)).map(({ truth }) => truth);
  expect(new Set(truths(1))).toEqual(new Set(['x-2', 'x-3']));
  expect(truths(1)).toEqual(truths(1));
});
