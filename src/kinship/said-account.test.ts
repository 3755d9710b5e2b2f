import { describe, expect, test } from 'vitest';
import { accountSchema } from '../domain/leads/account.ts';
import { listNamedRelatives } from './named-relatives.ts';
import { readAccount } from './said-account.ts';

function read(fields: Record<string, string>) {
  return readAccount(accountSchema.parse({ name: '某', ...fields }));
}

describe('what an account says besides the name', () => {
  test('the year of leaving is found in the story, and the field wins over it', () => {
    expect(read({ story: '1951年出去当兵，后来没有音信' }).joined?.time).toMatchObject({ from: 1951 });
    const both = read({ story: '1951年出去当兵', joined: '1950年' });
    expect(both.joined?.time).toMatchObject({ from: 1950 });
    expect(read({ story: '1951年收到一封信' }).joined).toBeUndefined();
  });

  test('an age given for the birth is the age of leaving', () => {
    const said = read({ birth: '走的时候19岁' });
    expect(said.birth).toBeUndefined();
    expect(said.ageAtLeaving?.time).toMatchObject({ kind: 'age', years: 19 });
    expect(read({ death: '牺牲时20岁' }).ageAtDeath?.time).toMatchObject({ years: 20 });
  });

  test('the generation character is read from its field and from the story', () => {
    expect(read({ story: '弟兄都是育字辈' }).generation).toEqual(['育']);
    expect(read({ generation: '“德”字辈' }).generation).toEqual(['德']);
    expect(read({ story: '家里只收到过一封信' }).generation).toEqual([]);
  });

  test('a unit in the story counts where the field is empty', () => {
    expect(read({ story: '信上写的是志愿军15军45师' }).unit?.parts).toMatchObject({ army: '15军' });
    expect(read({ story: '信上写的是志愿军15军', unit: '12军' }).unit?.parts.army).toBe('12军');
  });

  test('a place of death in the story counts where the field is empty', () => {
    expect(read({ story: '1952年在上甘岭牺牲' }).deathPlace).toBe('上甘岭');
    expect(read({ story: '在朝鲜战场上牺牲', deathPlace: '铁原' }).deathPlace).toBe('铁原');
    expect(read({ story: '在家务农' }).deathPlace).toBe('');
  });

  test('relatives are read with and without the word for them', () => {
    expect(read({ relatives: '父亲张德义，弟弟叫李友山；王桂英' }).relatives).toEqual([
      '张德义',
      '李友山',
      '王桂英',
    ]);
    expect(listNamedRelatives('1951年牺牲。其妻陈秀英，')).toEqual(['陈秀英']);
    expect(listNamedRelatives('在战斗中牺牲')).toEqual([]);
  });
});
