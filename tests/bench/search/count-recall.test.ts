import { expect, test } from 'vitest';
import { addUp, countRecall } from './count-recall.ts';

const question = (id: string, kind: string, truth: string) => ({
  id,
  kind,
  truth,
  q: '王光明',
  name: '王光明',
});
const namesakes = new Map([['王光明', new Set(['x-1', 'x-2'])]]);
const others = (count: number) => Array.from({ length: count }, (_, number) => `y-${number}`);

test('a person counts as found among the first ten hits and not as the eleventh', () => {
  const questions = [question('a', 'full', 'x-1'), question('b', 'full', 'x-1')];
  const answers = new Map([
    ['a', [...others(9), 'x-1']],
    ['b', [...others(10), 'x-1']],
  ]);
  expect(countRecall(questions, answers, namesakes).get('full')).toEqual({
    asked: 2,
    found: 1,
    foundByName: 1,
  });
});

test('a namesake in place of the person is counted apart', () => {
  const recalls = countRecall([question('a', 'full', 'x-1')], new Map([['a', ['x-2']]]), namesakes);
  expect(recalls.get('full')).toEqual({ asked: 1, found: 0, foundByName: 1 });
});

test('an empty answer is a miss, and a question that was not put is none', () => {
  const questions = [question('a', 'full', 'x-1'), question('b', 'pinyin', 'x-1')];
  const recalls = countRecall(questions, new Map([['a', []]]), namesakes);
  expect([...recalls]).toEqual([['full', { asked: 1, found: 0, foundByName: 0 }]]);
});

test('recalls of all kinds add up', () => {
  const one = { asked: 3, found: 1, foundByName: 2 };
  expect(addUp([one, one])).toEqual({ asked: 6, found: 2, foundByName: 4 });
});
