import { describe, expect, it } from 'vitest';
import { createSameCharacters } from './same-characters.ts';

describe('the same character in another writing', () => {
  it.each([
    ['劉', '刘'],
    ['刘', '劉'],
    ['髙', '高'],
    ['峯', '峰'],
    ['閻', '闫'],
    ['囉', '罗'],
    ['忈', '仁'],
    ['旯', '旭'],
    ['訁', '言'],
  ])('%s is found as %s', (asked, written) => {
    expect(createSameCharacters([written, '国']).list(asked)).toEqual([written]);
  });

  it('is found from both sides', () => {
    const among = [...'罗羅囉罖闫閻阎峯峰高髙仁忈'];
    const roll = createSameCharacters(among);
    for (const one of among) {
      for (const other of roll.list(one)) expect(roll.list(other)).toContain(one);
    }
  });

  it('names script forms before variants', () => {
    expect(createSameCharacters(['闫', '阎']).list('閻')).toEqual(['阎', '闫']);
  });

  it('is never the character itself, nor one that the roll does not have', () => {
    expect(createSameCharacters(['刘', '高']).list('刘')).toEqual([]);
    expect(createSameCharacters([]).list('劉')).toEqual([]);
  });

  it('is found beyond the basic plane', () => {
    expect(createSameCharacters(['𫝈']).list('㑮')).toEqual(['𫝈']);
    expect(createSameCharacters(['㑮']).list('𫝈')).toEqual(['㑮']);
  });

  it('is not looked for where several codes stand for one character', () => {
    const roll = createSameCharacters(['葛', '葛\u{E0100}', '⿰土口', '坤']);
    expect(roll.list('葛\u{E0100}')).toEqual([]);
    expect(roll.list('⿰土口')).toEqual([]);
    expect(roll.list('葛')).toEqual([]);
    expect(roll.list('堃')).toEqual(['坤']);
  });

  it('does not depend on the order of the roll', () => {
    const among = [...'发發髮干乾幹榦'];
    const forwards = createSameCharacters(among);
    const backwards = createSameCharacters(among.toReversed());
    for (const character of among) expect(backwards.list(character)).toEqual(forwards.list(character));
  });
});
