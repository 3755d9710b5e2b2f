import { describe, expect, test } from 'vitest';
import { foldForComparison, toSimplified, toTraditional, variantFolds } from './script-forms.ts';

const kudzuVariant = '葛\u{E0100}';

describe('the writings of a name', () => {
  test('a surname has its own traditional form', () => {
    expect(['余文', '范文', '钟文', '叶文', '于文', '游文'].map(toTraditional)).toEqual([
      '余文',
      '范文',
      '鍾文',
      '葉文',
      '于文',
      '游文',
    ]);
  });

  test('a given name is converted character by character', () => {
    expect(toTraditional('余庆云')).toBe('余慶雲');
    expect(toTraditional('王万里')).toBe('王萬里');
    expect(toTraditional('欧阳国强')).toBe('歐陽國強');
  });

  test('traditional forms of Taiwan and Hong Kong lead to one simplified form', () => {
    expect(['衞國', '衛國', '羣', '峯', '為民', '爲民'].map(toSimplified)).toEqual([
      '卫国',
      '卫国',
      '群',
      '峰',
      '为民',
      '为民',
    ]);
  });

  test('characters that are standard in names stay', () => {
    expect(toSimplified('王乾昇')).toBe('王乾昇');
    expect(toSimplified('楊闇生')).toBe('杨闇生');
  });

  test('characters outside the tables, shapes and descriptions pass unchanged', () => {
    for (const name of ['𠮷文', `${kudzuVariant}文`, '王⿰土口', '□某', '']) {
      expect(toTraditional(name)).toBe(name);
      expect(toSimplified(name)).toBe(name);
    }
    expect(toTraditional(`${kudzuVariant}国`)).toBe(`${kudzuVariant}國`);
  });

  test('all writings of a name compare as one', () => {
    const folds = ['王国升', '王國升', '王囯昇', '王國陞', '王國\u{E0100}昇'].map(foldForComparison);
    expect(new Set(folds)).toEqual(new Set(['王国升']));
    expect(foldForComparison(`${kudzuVariant}文`)).toBe('葛文');
    expect(foldForComparison('王升')).not.toBe(foldForComparison('王生'));
  });

  test('the other writings of a name do not repeat it', () => {
    expect(variantFolds('余慶堃')).toEqual(['余庆堃', '余庆坤']);
    expect(variantFolds('王文')).toEqual([]);
  });
});
