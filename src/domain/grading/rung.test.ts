import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { inventedRules } from './grading.fixture.ts';
import { provincesOf, toLadder } from './ladder.ts';
import { listConditions, listExcerpts } from './rule-excerpt.ts';
import { toRung } from './rung.ts';

const { laws } = archiveOf({ sources: [inventedSource], rules: inventedRules });
const texts = (excerpts: readonly { text: string }[]) => excerpts.map(({ text }) => text);

describe('the ladder of levels', () => {
  it('has no 设区的市级 where all districts lie in municipalities', () => {
    expect(toLadder(['500101', '500243'])).toEqual(['国家级', '市级', '区县级']);
    expect(toLadder(['110101', '500101'])).not.toContain('设区的市级');
  });

  it('is that of the regulation everywhere else, and where nothing is known', () => {
    const four = ['国家级', '省级', '设区的市级', '区县级'];
    expect(toLadder(['510104'])).toEqual(four);
    expect(toLadder(['500101', '510104'])).toEqual(four);
    expect(toLadder(['', '50'])).toEqual(four);
  });
});

describe('an excerpt of a rule', () => {
  it('is the part of the row that is about the level', () => {
    expect(
      texts(
        listExcerpts(laws, [
          { law: 'commendation-reg-2024', article: '第33条', from: '国家级由', to: '，地方' },
          { law: 'commendation-reg-2024', article: '第33条', from: '地方各级' },
        ]),
      ),
    ).toEqual(['国家级由甲机关批准。', '地方各级由乙机关批准。']);
  });

  it('is nothing where the table has no such row', () => {
    expect(listExcerpts(laws, [{ law: 'commendation-reg-2024', article: '第99条' }])).toEqual([]);
    expect(
      listExcerpts(laws, [{ law: 'commendation-reg-2024', article: '第34条', from: '没有的话' }]),
    ).toEqual([]);
  });

  it('keeps its place in the law, and its sources', () => {
    const [found] = listExcerpts(laws, [{ law: 'chongqing-measures-2022', article: '要点', from: '设立' }]);
    expect(found).toMatchObject({ index: 1, lawName: '某地办法', sourceIds: [] });
    expect(listExcerpts(laws, [{ law: 'commendation-reg-2024', article: '第33条' }])[0]?.sourceIds).toEqual([
      'invented',
    ]);
  });

  it('that lists conditions gives them one by one', () => {
    expect(listConditions({ text: '可申报：甲；乙。另一句。' })).toEqual(['甲', '乙']);
    expect(listConditions({ text: '由某部门制定。' })).toEqual([]);
  });
});

describe('what the rules say of a level', () => {
  const inChongqing = provincesOf(['500101']);

  it('lists the conditions of 国家级, and who approves', () => {
    const rung = toRung('国家级', laws, inChongqing);
    expect(rung.conditions.listed).toEqual(['纪念重大事件', '纪念著名烈士', '位于革命老区且规模较大']);
    expect(texts(rung.approval)).toEqual(['国家级由甲机关批准。']);
    expect(texts(rung.renaming)).toEqual(['国家级更名由戊批准。']);
    expect(rung.notObtained.map(({ text, note }) => [text, note])).toEqual([['第9条以后。', '没有查到']]);
  });

  it('has no conditions for the levels below, whose text was not obtained', () => {
    const rung = toRung('市级', laws, inChongqing);
    expect(rung.conditions.listed).toEqual([]);
    expect(texts(rung.conditions.rules)).toEqual(['地方各级条件由庚制定。']);
    expect(texts(rung.procedure)).toEqual(['市级由辛评审。']);
    expect(texts(rung.notObtained)).toEqual(['条件和程序。']);
    expect(texts(toRung('区县级', laws, inChongqing).procedure)).toEqual(['区县级的条件由壬制定。']);
  });

  it('quotes no other province’s measures', () => {
    const rung = toRung('省级', laws, provincesOf(['510104']));
    expect(rung.procedure).toEqual([]);
    expect(rung.notObtained).toEqual([]);
    expect(texts(rung.approval)).toEqual(['地方各级由乙机关批准。']);
  });
});
