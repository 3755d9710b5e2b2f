import { beforeAll, describe, expect, test } from 'vitest';
import { accountSchema } from '../../src/domain/leads/account.ts';
import type { Match } from '../../src/domain/leads/match.ts';
import type { Matcher } from '../../src/kinship/create-matcher.ts';
import { inventRoll, matcherOf, projectGazetteer, toRollRow } from './invented-roll.ts';

/** An invented man, in ever so many writings; around him an invented roll, so that chance can be counted. */
const sought = {
  id: 'sought',
  name: '骆峻嵘',
  otherNames: '曾用名:骆石娃',
  sex: '男',
  nativePlace: '四川省开县金峰乡',
  nativeDistrict: '500154',
  born: '1932年3月',
  joined: '1951年',
  unit: '中国人民志愿军第12军第35师第103团',
  post: '通信员',
  died: '1952年10月',
  deathPlace: '朝鲜上甘岭',
  period: '抗美援朝战争',
  circumstances: '其父骆德山，农民。',
};

let matcher: Matcher;

beforeAll(() => {
  const gazetteer = projectGazetteer();
  const others = [
    { ...sought, id: 'namesake', name: '熊望北', otherNames: '', circumstances: '' },
    { ...sought, id: 'twin-1', name: '冉启明', otherNames: '', circumstances: '' },
    { ...sought, id: 'twin-2', name: '冉启明', otherNames: '', circumstances: '' },
    {
      ...sought,
      id: 'bazi',
      name: '谯立本',
      nativePlace: '四川省巴县龙门浩乡',
      nativeDistrict: '500108',
      otherNames: '',
      circumstances: '',
    },
    { ...sought, id: 'common', name: '王学文', otherNames: '', circumstances: '' },
    { id: 'bare', name: '向长庚', sex: '男', period: '未查明' },
    {
      id: 'worn',
      name: '覃□海',
      sex: '男',
      nativePlace: '四川省云阳县',
      nativeDistrict: '500235',
      period: '未查明',
    },
  ];
  matcher = matcherOf([...inventRoll(3000, 12, gazetteer), ...[sought, ...others].map(toRollRow)], gazetteer);
});

function ask(fields: Record<string, string>): Match[] {
  return matcher.match(accountSchema.parse(fields));
}

function kindsOf(match: Match | undefined, field: string): string[] {
  return (match?.reasons ?? []).filter((reason) => reason.field === field).map(({ kind }) => kind);
}

const known = { nativePlace: '开县金峰公社', joined: '1951年', unit: '志愿军12军' };

describe('a name in another writing', () => {
  test.each([
    ['骆峻嵘', 'exact'],
    ['駱峻嶸', 'variant'],
    ['骆俊嵘', 'homophone'],
    ['骆峻云', 'dialect'],
    ['骆嵘峻', 'swapped'],
    ['骆峻', 'missing'],
    ['骆嵘', 'missing'],
    ['峻嵘', 'missing'],
    ['骆峻□', 'illegible'],
    ['骆？嵘', 'illegible'],
    ['骆峻峥嵘', 'extra'],
    ['骆石娃', 'alias'],
    ['Luo Junrong', 'pinyin'],
  ])('%s finds 骆峻嵘 first, and says how (%s)', (name, kind) => {
    const [first] = ask({ name, ...known });
    expect(first?.person).toBe('sought');
    expect(kindsOf(first, 'name')).toContain(kind);
  });

  test('the nearer the writing, the more it weighs', () => {
    // 王 is borne by so many that no name with it is the rarest.
    const bits = ['王学文', '王雪文', '王白文'].map((name) => {
      const found = ask({ name, ...known }).find(({ person }) => person === 'common');
      return (
        found?.reasons.reduce((sum, reason) => sum + (reason.field === 'name' ? reason.bits : 0), 0) ?? 0
      );
    });
    expect(bits).toEqual(bits.toSorted((a, b) => b - a));
    expect(new Set(bits).size).toBe(3);
  });

  test('a sign in the roll’s own name is no contradiction', () => {
    const [first] = ask({ name: '覃光海', nativePlace: '云阳县' });
    expect(first?.person).toBe('worn');
  });

  test('another name given beside the first is tried too', () => {
    const [first] = ask({ name: '骆小', otherNames: '骆石娃', ...known });
    expect(first?.person).toBe('sought');
  });
});

describe('a place', () => {
  test('the county of then, and of now', () => {
    expect(kindsOf(ask({ name: '骆峻嵘', nativePlace: '开县' })[0], 'nativePlace')).toEqual(['same']);
    expect(kindsOf(ask({ name: '骆峻嵘', nativePlace: '开州区' })[0], 'nativePlace')).toEqual(['same']);
    expect(kindsOf(ask({ name: '熊望北', nativePlace: '开县金峰' })[0], 'nativePlace')).toEqual([
      'same',
      'township',
    ]);
  });

  test('a county that was divided may be meant, and weighs less than one that was not', () => {
    const [divided] = ask({ name: '谯立本', nativePlace: '巴县' });
    const [whole] = ask({ name: '谯立本', nativePlace: '南岸区' });
    expect(divided?.person).toBe('bazi');
    const bitsOf = (match: Match | undefined): number =>
      match?.reasons.find(({ field }) => field === 'nativePlace')?.bits ?? 0;
    expect(bitsOf(divided)).toBeGreaterThan(0);
    expect(bitsOf(divided)).toBeLessThan(bitsOf(whole));
  });

  test('another county speaks against, and keeps a namesake from being strong', () => {
    const [first] = ask({ name: '熊望北', nativePlace: '酉阳县', unit: '志愿军12军', post: '通信员' });
    expect(first?.person).toBe('namesake');
    expect(kindsOf(first, 'nativePlace')).toEqual(['other-county']);
    expect(first?.strength).not.toBe('strong');
  });

  test('a township that the roll does not know says nothing', () => {
    const [first] = ask({ name: '骆峻嵘', nativePlace: '没有这个地方公社' });
    expect(first?.person).toBe('sought');
    expect(kindsOf(first, 'nativePlace')).toEqual([]);
  });
});

describe('time, unit and the rest', () => {
  test('a war of another generation contradicts', () => {
    const [first] = ask({ name: '骆峻嵘', nativePlace: '开县', death: '1936年', unit: '红军' });
    expect(first?.strength).not.toBe('strong');
    expect(kindsOf(first, 'death')).toEqual(['contradicts']);
    expect(kindsOf(first, 'unit')).toEqual(['other-force']);
  });

  test('years, the sign of the zodiac and the age of leaving are compared', () => {
    const [first] = ask({ name: '骆峻嵘', birth: '属猴', death: '五几年', story: '19岁当兵走的' });
    expect(kindsOf(first, 'birth').toSorted()).toEqual(['age', 'zodiac']);
    expect(kindsOf(first, 'death')).toEqual(['fits']);
  });

  test('numbers of army, division and regiment are compared each by itself', () => {
    const [first] = ask({ name: '骆峻嵘', unit: '志愿军十二军35师99团' });
    expect(kindsOf(first, 'unit')).toEqual(['force', 'number', 'number', 'other-number']);
  });

  test('the generation character is looked for in every name of the record, and a relative in its text', () => {
    const [first] = ask({ name: '骆嵘', story: '弟兄都是峻字辈', relatives: '父亲骆德山' });
    expect(kindsOf(first, 'generation')).toEqual(['shared']);
    expect(kindsOf(first, 'relatives')).toEqual(['named']);
  });

  test('a record that says nothing contradicts nothing', () => {
    const [first] = ask({ name: '向长庚', ...known, death: '1953年', deathPlace: '朝鲜', post: '班长' });
    expect(first?.person).toBe('bare');
    expect(first?.reasons.map(({ field }) => field)).toEqual(['name']);
  });
});

describe('who is not meant', () => {
  test('a brother with another last character is not strong, whatever else agrees', () => {
    const [first] = ask({ name: '骆峻书', ...known, post: '通信员', deathPlace: '朝鲜' });
    expect(first?.person).toBe('sought');
    expect(first?.strength).not.toBe('strong');
  });

  test('two of one name who fit equally are both possible, and neither strong', () => {
    const found = ask({ name: '冉启明', ...known });
    expect(found.slice(0, 2).map(({ person }) => person)).toEqual(['twin-1', 'twin-2']);
    expect(found.slice(0, 2).map(({ strength }) => strength)).toEqual(['possible', 'possible']);
  });

  test('somebody whom nobody in the roll resembles finds nobody strong or possible', () => {
    const found = ask({ name: '赫连无忌', nativePlace: '开县', death: '1952年' });
    expect(found.filter(({ strength }) => strength === 'strong' || strength === 'possible')).toEqual([]);
  });
});

describe('unusual accounts', () => {
  test.each(['', '   ', '□', '□□□', '？', '🙂', '🙂🙂🙂', '，。；', '()', '123'])(
    '“%s” finds nobody and breaks nothing',
    (name) => {
      expect(ask({ name }).filter(({ strength }) => strength === 'strong')).toEqual([]);
    },
  );

  test('a text of 200 characters is answered', () => {
    expect(() =>
      ask({ name: '骆峻嵘'.repeat(67), story: '走'.repeat(200), birth: '年'.repeat(200) }),
    ).not.toThrow();
  });

  test('an empty roll answers nothing', () => {
    const empty = matcherOf([], projectGazetteer());
    expect(empty.match(accountSchema.parse({ name: '骆峻嵘', ...known }))).toEqual([]);
  });

  test('the same account has the same answer', () => {
    expect(ask({ name: '骆俊嵘', ...known })).toEqual(ask({ name: '骆俊嵘', ...known }));
  });

  test('the bits of the reasons and the prior add up to those of the match', () => {
    const [first] = ask({ name: '骆峻□', ...known, death: '五几年', sex: '男' });
    const sum = (first?.reasons ?? []).reduce((bits, reason) => bits + reason.bits, 0);
    const prior = Math.log2(0.6 / 0.4 / matcher.size);
    expect(sum + prior).toBeCloseTo(first?.bits ?? 0, 3);
  });
});
