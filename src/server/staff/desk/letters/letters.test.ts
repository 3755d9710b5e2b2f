import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createGazetteer } from '../../../../domain/places/places.ts';
import { placeRows } from '../../../../domain/places/place-rows.fixture.ts';
import { auditRows } from '../../../schema/guard-tables.ts';
import { disclosures } from '../../../schema/lead-tables.ts';
import { openTestContext, type TestContext } from '../../../test-context.fixture.ts';
import { viewOf, visitDesk } from '../desk-visit.fixture.ts';
import {
  addLead,
  addStaff,
  canaryPhone,
  clerk,
  inventedPerson,
  kinFields,
  reviewer,
} from '../seeded-lead.fixture.ts';
import { toPlaceHistory } from './place-history.ts';

const gazetteer = createGazetteer(placeRows);

describe('the history of a place', () => {
  it('names every district that an old county was divided among, and doesn’t choose', () => {
    const { sentences, districts } = toPlaceHistory('四川省巴县木洞镇', gazetteer);
    expect(districts).toEqual(['重庆市渝中区', '重庆市江北区', '重庆市巴南区']);
    expect(sentences).toEqual([
      '四川省巴县木洞镇：“巴县”的旧境今分属重庆市渝中区、重庆市江北区、重庆市巴南区，原写分不清是哪一处，请就本辖区查对。',
    ]);
  });

  it('gives the present name of an old one, and the years as the table has them', () => {
    expect(toPlaceHistory('开县', gazetteer)).toEqual({
      sentences: ['开县：今属重庆市开州区。', '重庆市开州区曾用名：开县（至约2016年）。'],
      districts: ['重庆市开州区'],
    });
  });

  it('says so where a place lies elsewhere or can’t be told', () => {
    expect(toPlaceHistory('湖南省湘潭县', gazetteer).sentences[0]).toContain('在湖南');
    expect(toPlaceHistory('石桥村', gazetteer).sentences[0]).toContain('没有查明');
    expect(toPlaceHistory(' ', gazetteer)).toEqual({ sentences: [], districts: [] });
  });
});

let test: TestContext;
beforeEach(async () => {
  test = await openTestContext({ people: [inventedPerson] });
  await addStaff(test);
});
afterEach(() => test.close());

const enquiry = {
  letter: 'enquiry',
  person: inventedPerson.id,
  stations: '重庆市巴南区＿＿镇退役军人服务站\n重庆市渝中区退役军人服务站',
  asks: ['native', 'kin'],
  extra: '',
};
const matches = [{ person: inventedPerson.id, strength: 'possible' as const, bits: 3 }];
const path = '/staff/leads/aa/letters';

async function print(fields: Record<string, string | readonly string[]>, member = clerk) {
  return visitDesk(test, member, { method: 'POST', path, fields });
}

describe('an enquiry to a township’s station', () => {
  it('begins with a line for each district the native place may lie in', async () => {
    await addLead(test, { id: 'aa', matches });
    const view = viewOf(await visitDesk(test, clerk, { method: 'GET', path }), 'staff-letters');
    const stations = view.enquiry.groups[0]?.fields.find(({ name }) => name === 'stations');
    const lines = stations?.kind === 'long-text' ? stations.value.split('\n') : [];
    expect(lines.length).toBeGreaterThan(1);
    expect(
      lines.every((line) => /^重庆市\p{Script=Han}+区＿+镇（乡、街道）退役军人服务站$/u.test(line)),
    ).toBe(true);
    expect(lines.some((line) => line.includes('巴南区'))).toBe(true);
  });

  it('is printed once for each station, with what is known, old and new names, and a slip with the reference', async () => {
    await addLead(test, { id: 'aa', matches });
    const letter = viewOf(await print(enquiry), 'staff-letter');
    expect(letter.heading).toBe('关于请协助查对石大山同志籍贯和亲属情况的函');
    expect(letter.recipients).toEqual(['重庆市巴南区＿＿镇退役军人服务站：', '重庆市渝中区退役军人服务站：']);
    const native = letter.sections[0]?.facts.find(({ label }) => label === '籍贯');
    expect(native?.values).toEqual([
      { mark: '录', text: '四川省巴县木洞镇' },
      { mark: '述', text: '巴县木洞镇' },
    ]);
    expect(letter.sections[1]?.sentences[0]).toContain('旧境今分属');
    expect(letter.sections[2]?.sentences).toHaveLength(2);
    expect(letter.slip?.about).toBe('寻亲线索 AA，石大山同志');
    expect(letter.office).toContain('＿');
    expect(letter.day).toBe('2026年11月27日');
  });

  it('holds nothing of the family, whatever is asked for, while the family has not agreed', async () => {
    const everywhere = { ...kinFields, relatives: `弟石小海 ${canaryPhone}`, unit: canaryPhone };
    await addLead(test, { id: 'aa', matches, fields: everywhere });
    const text = JSON.stringify(viewOf(await print(enquiry), 'staff-letter'));
    for (const canary of [canaryPhone, '石小河', '石小海', '侄子', '再没有回来'])
      expect(text).not.toContain(canary);
    expect((await print({ ...enquiry, parts: ['contact'] })).status).toBe(422);
    expect(await test.database.read.select().from(disclosures)).toEqual([]);
  });

  it('carries what was ticked where the family agreed, and only that; each copy is recorded', async () => {
    await addLead(test, { id: 'aa', matches, granted: ['processing', 'other-regions'] });
    const letter = viewOf(await print({ ...enquiry, parts: ['contact'] }), 'staff-letter');
    const text = JSON.stringify(letter);
    expect(text).toContain(canaryPhone);
    expect(text).not.toContain('石小河');
    expect(letter.isRecorded).toBe(true);
    const rows = await test.database.read.select().from(disclosures);
    expect(rows.map(({ recipient, what, consentId }) => [recipient, what, consentId])).toEqual([
      ['重庆市巴南区＿＿镇退役军人服务站', '联系方式', 'aa-other-regions'],
      ['重庆市渝中区退役军人服务站', '联系方式', 'aa-other-regions'],
    ]);
    const audit = await test.database.read.select().from(auditRows);
    expect(audit.map(({ action }) => action)).toEqual(['letter-printed', 'disclosed', 'disclosed']);
    expect(JSON.stringify(audit)).not.toContain(canaryPhone);
  });

  it('is refused without a recipient, and with the family’s words in the remarks', async () => {
    await addLead(test, { id: 'aa', matches });
    expect((await print({ ...enquiry, stations: ' \n ' })).status).toBe(422);
    const answer = await print({ ...enquiry, extra: '请联系石小河' });
    expect(answer.status).toBe(422);
    const extra = viewOf(answer, 'staff-letters').enquiry.groups[0]?.fields.find(
      ({ name }) => name === 'extra',
    );
    expect(extra).toMatchObject({ value: '请联系石小河' });
    expect((await print({ ...enquiry, stations: `虚构站 ${canaryPhone}` })).status).toBe(422);
  });

  it('rests on the family’s words alone while nobody of the roll was found', async () => {
    await addLead(test, { id: 'aa' });
    const letter = viewOf(await print({ ...enquiry, person: '' }), 'staff-letter');
    expect(letter.sections[0]?.facts.every(({ values }) => values.every(({ mark }) => mark === '述'))).toBe(
      true,
    );
  });
});

describe('a letter to the family', () => {
  it('says how far its lead is, and what is still asked', async () => {
    await addLead(test, { id: 'aa', matches });
    const seen = String(test.context.now().getTime());
    test.clock.pass(1000);
    const ask = { question: '记得他在哪个村吗？', seen };
    await visitDesk(test, reviewer, { method: 'POST', path: '/staff/leads/aa/ask', fields: ask });
    const letter = viewOf(await print({ letter: 'family', text: '另附墓园地图。' }), 'staff-letter');
    expect(letter.recipients).toEqual(['石小河：']);
    expect(letter.opening.join('')).toContain('回执编号 AA');
    expect(letter.opening).toContain('另附墓园地图。');
    expect(letter.sections).toMatchObject([{ sentences: ['记得他在哪个村吗？'] }]);
    expect(letter.slip).toBeUndefined();
    expect(JSON.stringify(letter)).not.toContain(canaryPhone);
  });
});
