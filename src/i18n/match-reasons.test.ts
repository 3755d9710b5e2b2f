import { describe, expect, test } from 'vitest';
import { matchFields, matchKinds, type MatchReason } from '../domain/leads/match.ts';
import { describeReason } from './match-reasons.ts';

function reason(fields: object): MatchReason {
  return { bits: 1, said: '说', recorded: '记', detail: '细', ...fields } as MatchReason;
}

const all = matchFields.flatMap((field) => matchKinds[field].map((kind) => ({ field, kind })));

describe('reasons in words', () => {
  test.each(all)('$field $kind is one quiet sentence', (each) => {
    const sentence = describeReason(reason(each));
    expect(sentence).toMatch(/^[\p{Script=Han}‘]/u);
    expect(sentence).not.toMatch(/[!！]|undefined|[A-Za-z]/u);
  });

  test('each kind of a field has words of its own', () => {
    const sentences = all.map((each) => describeReason(reason(each)));
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test('a clerk can read them out', () => {
    const homophone = reason({ field: 'name', kind: 'homophone', said: '边', recorded: '㣐' });
    expect(describeReason(homophone)).toBe('名字读音相同：家属写‘边’，英名录作‘㣐’');
    const former = {
      field: 'nativePlace',
      kind: 'former',
      said: '开县',
      recorded: '四川省开县金峰乡',
      detail: '开州区',
    };
    expect(describeReason(reason(former))).toBe(
      '籍贯的区县合：家属说的‘开县’今属开州区，英名录记为四川省开县金峰乡',
    );
    const death = { field: 'death', kind: 'contradicts', said: '1958年', recorded: '1951年' };
    expect(describeReason(reason(death))).toBe('去世时间不合：家属说1958年，英名录记为1951年');
  });
});
