import { expect, test } from 'vitest';
import { limitByKind, parseQuestions, spreadOverKinds } from './question.ts';

const line = (id: string, kind: string) =>
  JSON.stringify({ id, kind, q: '刘超', truth: 'x-1', name: '刘玥超', namesakes: 2 });

test('questions are read line by line, and a line that is none is refused', () => {
  expect(parseQuestions(`${line('a', 'full')}\n\n`)).toEqual([
    { id: 'a', kind: 'full', q: '刘超', truth: 'x-1', name: '刘玥超' },
  ]);
  expect(() => parseQuestions('{"id":"a"}')).toThrow();
});

test('few questions of every kind still ask about different people', () => {
  const lines = ['a', 'b', 'c', 'd'].flatMap((id) => [line(`${id}1`, 'full'), line(`${id}2`, 'pinyin')]);
  const questions = parseQuestions(lines.join('\n'));
  expect(limitByKind(questions, 1).map(({ id }) => id)).toEqual(['a1', 'a2']);
  expect(spreadOverKinds(questions, 4).map(({ id }) => id)).toEqual(['a1', 'c2', 'b1', 'd2']);
  expect(spreadOverKinds(questions, 100)).toHaveLength(8);
});
