import { describe, expect, it } from 'vitest';
import { archiveOf, inventedSource } from '../../../tests/support/archive-of.ts';
import { inventedRules } from '../../domain/grading/grading.fixture.ts';
import { typesetPdf } from '../../typesetting/typeset-pdf.ts';
import { toGradingPackDocument } from './grading-pack-document.ts';
import { toGradingPack } from './grading-pack.ts';
import { toGradingPage } from './grading-page.ts';
import { toParagraphs } from './prose-paragraphs.ts';
import { toSelfCheckPage } from './self-check-page.ts';

const facility = {
  id: 'yuan',
  name: '虚构“烈士”陵园 #1',
  kind: '烈士陵园',
  level: '区县级',
  levelNote: '第一批',
  district: '500113',
  commemorates: '虚构人物',
  honours: '荣誉甲',
  built: '1954年',
  sourceIds: 'invented',
};
const archive = archiveOf({
  sources: [inventedSource],
  rules: inventedRules,
  facilities: [facility],
  citations: [{ record: 'yuan', field: '建设年代', value: '1955年', sourceId: 'invented', adopted: '否' }],
});

describe('the page of levels', () => {
  const page = toGradingPage(archive);

  it('says plainly where the text of the conditions was not obtained', () => {
    const conditions = page.rungs.map(({ level, parts }) => {
      const part = parts.find(({ label }) => label === '条件');
      return [level, part?.listed.length, part?.lacksConditions];
    });
    expect(conditions).toEqual([
      ['国家级', 3, false],
      ['市级', 0, true],
      ['区县级', 0, true],
    ]);
  });

  it('leads from what an article says to the article itself, marked with its sources', () => {
    const approval = page.rungs[0]?.parts.find(({ label }) => label === '由谁批准');
    expect(approval?.rules).toEqual([
      {
        text: '国家级由甲机关批准。',
        article: '《某条例》第33条',
        href: '/law/commendation-reg-2024.html#a33',
        note: '',
        marks: [1],
      },
    ]);
  });

  it('leads to the self-check of every facility', () => {
    expect(page.facilities).toEqual([
      {
        level: '区县级',
        count: 1,
        entries: [{ name: facility.name, href: '/facilities/yuan/grading.html' }],
      },
    ]);
  });
});

describe('the self-check of a facility', () => {
  const page = toSelfCheckPage(archive, 'yuan');

  it('names the evidence by column and text, with the sources of the row', () => {
    const kind = page.requirements.find(({ label }) => label === '属于条文列出的类型');
    expect(kind?.evidence).toEqual([{ label: '类型', text: '烈士陵园', marks: [1] }]);
  });

  it('tells the level held from the document that is wanting', () => {
    expect(page.held.statements.map(({ text }) => text)).toEqual(['批次：第一批']);
    expect(page.held.missing).toEqual(['批准机关', '批准日期', '批准文号']);
  });

  it('decides no condition, and compares nothing with conditions that were not obtained', () => {
    const [national, municipal] = page.levels;
    expect(national?.conditions.map(({ result }) => result)).toEqual([
      'to-be-judged',
      'to-be-judged',
      'missing',
    ]);
    expect(municipal?.conditions).toEqual([]);
    expect(municipal?.gaps.map(({ text }) => text)).toEqual(['条件和程序。']);
  });

  it('gathers everything wanting once', () => {
    expect(page.missing).toContain('保护标志的照片或设立记录（表里没有这一栏）');
    expect(new Set(page.missing).size).toBe(page.missing.length);
  });
});

describe('the draft pack of an application', () => {
  const wish = { id: 'yuan', madeOn: '2026-11-27', drawings: { plan: '', map: '' } } as const;
  const pack = toGradingPack(archive, { ...wish, level: '市级' });
  const formLine = (label: string) => pack.form.find((line) => line.label === label)?.lines;

  it('has the whole form, and tells what is missing from what was only not told', () => {
    expect(formLine('建设年代')?.map(({ text }) => text)).toEqual(['1954年', '一说　1955年']);
    expect(formLine('现状评估')).toEqual([{ text: '未详，缺材料', marks: '', isUnknown: true }]);
    expect(formLine('相关遗址')?.[0]?.text).toBe('资料没有写到');
    expect(formLine('复核')?.[0]?.text).toBe('未复核');
    expect(pack.form[0]?.label).toBe('名称');
  });

  it('claims no condition to be met, whatever the level', () => {
    const national = toGradingPack(archive, { ...wish, level: '国家级' });
    const results = national.level.checks.map(({ result }) => result);
    expect(results).toEqual(['有材料，待评审', '有材料，待评审', '缺材料']);
    expect(pack.level).toMatchObject({ title: '市级的条件', lead: '条文未取得，不能对照。', checks: [] });
  });

  it('lists what the form lacks and what no column holds', () => {
    expect(pack.missing).toEqual(expect.arrayContaining(['坐标', '现状评估', '写有名称的批准文件']));
    expect(pack.missing.join()).not.toContain('革命老区');
  });

  it('numbers every source it marks', () => {
    const numbers = pack.form.flatMap(({ lines }) => lines.flatMap(({ marks }) => marks.split(/[ —]/u)));
    const listed = new Set(['', ...pack.sources.map(({ number }) => String(number))]);
    expect(numbers.filter((number) => !listed.has(number))).toEqual([]);
  });

  it('is set as a PDF, whatever signs the texts hold', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0 0h9"/></svg>';
    const drawn = toGradingPack(archive, { ...wish, level: '国家级', drawings: { plan: '图', map: '图' } });
    const pdf = await typesetPdf(toGradingPackDocument(drawn, { plan: drawing, map: drawing }));
    const text = Buffer.from(pdf).toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(
      Number(/\/Type \/Pages[^>]*?\/Count (\d+)|\/Count (\d+)/u.exec(text)?.slice(1).find(Boolean)),
    ).toBeGreaterThan(3);
  });
});

describe('prose for paper', () => {
  it('is its paragraphs, headings and list lines as plain text', () => {
    expect(toParagraphs('<h2>甲</h2>\n<p>乙&amp;<strong>丙</strong></p><ul><li>丁&lt;</li></ul>')).toEqual([
      '甲',
      '乙&丙',
      '丁<',
    ]);
  });
});
