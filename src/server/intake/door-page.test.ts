import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RollPerson } from '../context.ts';
import { writeShownMedia } from '../shown-media.fixture.ts';
import { openTestContext, type TestContext } from '../test-context.fixture.ts';
import type { FieldView } from '../web/form-view.ts';
import { StoreBusyError, StoreFullError } from '../store/store-errors.ts';
import { sentRequest } from '../web/sent-request.fixture.ts';
import { publicRoutes } from './routes.ts';
import type { PublicFormView } from './page-views.ts';
import { hiddenFields, kinAnswers, sendForm, viewOf } from './sending.fixture.ts';

const person: RollPerson = {
  id: 'p-23456789',
  name: '虚大山',
  otherNames: '',
  sex: '男',
  nativePlace: '虚构县虚构镇',
  nativePresent: '',
  born: '',
  joined: '',
  unit: '',
  post: '',
  died: '1951年',
  deathPlace: '',
  burial: '',
  kinSearch: '',
  file: 'roll/a.csv',
  row: 2,
};

let test: TestContext;

beforeEach(async () => {
  test = await openTestContext({ people: [person] });
});

afterEach(() => test.close());

async function open(path: string, query: Record<string, string> = {}): Promise<PublicFormView> {
  const route = publicRoutes.find((found) => found.method === 'GET' && found.path === path);
  if (route === undefined) throw new Error(`No route ${path}`);
  const request = sentRequest({ path, query });
  return viewOf(await route.handle({ request, context: test.context, member: undefined }), 'public-form');
}

function fieldOf({ form }: PublicFormView, name: string): FieldView | undefined {
  return form.groups.flatMap(({ fields }) => fields).find((field) => field.name === name);
}

describe('the form of a family', () => {
  it('opened from a record knows whom it is about', async () => {
    const view = await open('/kin-search/lead', { person: person.id });
    expect(fieldOf(view, 'name')).toMatchObject({ value: '虚大山' });
    expect(fieldOf(view, 'nativePlace')).toMatchObject({ value: '虚构县虚构镇' });
    expect(fieldOf(view, 'opened-person')).toMatchObject({ kind: 'shown', value: '虚大山（p-23456789）' });
    expect(view.form.hidden['person']).toBe(person.id);
  });

  it('opened from the finder or a grave keeps what was looked for', async () => {
    const view = await open('/kin-search/lead', { name: '虚□山', facility: 'xu-gou', grave: '甲区3排2号' });
    expect(fieldOf(view, 'name')).toMatchObject({ value: '虚□山' });
    expect(view.form.hidden).toMatchObject({ facility: 'xu-gou', grave: '甲区3排2号' });
  });

  it('opened from a picture shows it, and keeps which one it was', async () => {
    const contentDir = writeShownMedia();
    try {
      Object.assign(test.context.settings, { contentDir });
      const view = await open('/kin-search/lead', { media: 'm-shown' });
      expect(fieldOf(view, 'opened-media')).toMatchObject({
        kind: 'shown',
        value: '样例合影',
        hint: expect.stringContaining('前排左二'),
        picture: { id: 'm-shown', alt: '三个人站在门前' },
      });
      expect(view.form.hidden['media']).toBe('m-shown');
      const heard = fieldOf(await open('/kin-search/lead', { media: 'm-sound' }), 'opened-media');
      expect(heard).toMatchObject({ value: '样例录音' });
      expect(heard).not.toHaveProperty('picture');
      const held = await open('/kin-search/lead', { media: 'm-held' });
      expect(fieldOf(held, 'opened-media')).toBeUndefined();
      expect(held.form.hidden['media']).toBe('m-held');
    } finally {
      rmSync(contentDir, { recursive: true, force: true });
    }
  });

  it('takes no answer about the sender, no tick and no strange id from an address', async () => {
    const view = await open('/kin-search/lead', {
      senderName: '别人',
      'consent:processing': 'yes',
      guardianConsent: 'yes',
      person: '../../etc',
      media: '../m-1',
      sex: '其他',
    });
    expect(fieldOf(view, 'senderName')).toMatchObject({ value: '' });
    expect(fieldOf(view, 'consent:processing')).toMatchObject({ isChecked: false });
    expect(fieldOf(view, 'guardianConsent')).toMatchObject({ isChecked: false });
    expect(fieldOf(view, 'sex')).toMatchObject({ value: '' });
    expect(view.form.hidden['person']).toBeUndefined();
    expect(view.form.hidden['media']).toBeUndefined();
  });

  it('opens without the roll too', async () => {
    test.context.matcher.version = () => undefined;
    test.context.matcher.findPeople = () => Promise.reject(new Error('no roll'));
    expect(fieldOf(await open('/kin-search/lead', { person: person.id }), 'name')).toMatchObject({
      value: '',
    });
    test.context.matcher.version = () => 'roll-1';
    expect(fieldOf(await open('/kin-search/lead', { person: person.id }), 'name')).toMatchObject({
      value: '',
    });
  });

  it('comes with the notice, a new key and what guards it', async () => {
    const [first, second] = [await open('/kin-search/lead'), await open('/kin-search/lead')];
    expect(first.notice?.paragraphs.join('')).toContain('023-00000000');
    expect(first.form.hidden['idempotencyKey']).not.toBe(second.form.hidden['idempotencyKey']);
    expect(first.form.guard).toEqual({
      challengePath: '/kin-search/challenge?form=kin',
      honeypot: 'extra',
      draftKey: 'lead-kin',
      telephone: '023-00000000',
    });
    expect(first.form.errors).toEqual([]);
  });
});

describe('the form of a correction', () => {
  it('shows the record and what it says now', async () => {
    const view = await open('/corrections/propose', { person: person.id, field: 'died' });
    expect(fieldOf(view, 'person')).toMatchObject({ kind: 'shown', value: '虚大山（p-23456789）' });
    expect(fieldOf(view, 'field')).toMatchObject({ value: 'died' });
    expect(fieldOf(view, 'opened-current')).toMatchObject({ label: '现在的记录：牺牲时间', value: '1951年' });
    expect(view.form.hidden['person']).toBe(person.id);
  });

  it('says where the record says nothing, and asks which record where it is not known', async () => {
    const silent = await open('/corrections/propose', { person: person.id, field: 'born' });
    expect(fieldOf(silent, 'opened-current')).toMatchObject({ value: '（记录没有写）' });
    const unknown = await open('/corrections/propose', { person: 'p-other', field: 'died' });
    expect(fieldOf(unknown, 'person')).toMatchObject({ kind: 'text', value: 'p-other' });
  });

  it('shows the record again beside an error', async () => {
    const answer = await sendForm(test, { door: 'correction', fields: { person: person.id, evidence: '' } });
    const view = viewOf(answer, 'public-form');
    expect(fieldOf(view, 'person')).toMatchObject({ kind: 'shown', value: '虚大山（p-23456789）' });
    expect(view.form.hidden['person']).toBe(person.id);
  });
});

it('a challenge is made for the form that asks', async () => {
  const route = publicRoutes.find(({ path }) => path === '/kin-search/challenge');
  for (const [asked, made] of [
    ['harm', 'harm'],
    ['', 'kin'],
    ['nonsense', 'kin'],
  ] as const) {
    const request = sentRequest({ path: '/kin-search/challenge', query: { form: asked } });
    const answer = await route?.handle({ request, context: test.context, member: undefined });
    expect(answer).toMatchObject({
      kind: 'json',
      value: { parameters: { cost: 2000, data: { form: made } } },
    });
  }
});

it('fields of a hidden kind are those a page gives out', async () => {
  const view = await open('/kin-search/lead');
  expect(Object.keys(view.form.hidden).sort()).toEqual(
    Object.keys(await hiddenFields(test, { proof: 'none' })).sort(),
  );
});

describe('a form that can’t be kept now', () => {
  it.each([new StoreBusyError('locked'), new StoreFullError('full'), new Error('torn')])(
    'comes back with all that was typed and whom to call: %s',
    async (error) => {
      test.context.database.write = () => Promise.reject(error);
      const answer = await sendForm(test);
      expect(answer.status).toBe(503);
      const view = viewOf(answer, 'public-form');
      expect(fieldOf(view, 'name')).toMatchObject({ value: kinAnswers['name'] });
      expect(view.message?.paragraphs.join('')).toContain('023-00000000');
    },
  );
});
