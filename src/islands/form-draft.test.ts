import { describe, expect, it } from 'vitest';
import { parseDraft, readDraft, restoreDraft, type DraftControl } from './form-draft.ts';

const text = (name: string, value: string, defaultValue = ''): DraftControl => ({
  name,
  type: 'text',
  value,
  defaultValue,
});
const box = (name: string, value: string, checked: boolean): DraftControl => ({
  name,
  type: 'checkbox',
  value,
  checked,
});
const through = (controls: readonly DraftControl[]) =>
  parseDraft(JSON.stringify(readDraft(controls, 'key-1'))) ?? expect.fail('no draft');

describe('the draft of a form', () => {
  it('puts back what was typed and ticked, and the key of the sending', () => {
    const draft = through([text('name', '张□林'), box('wanted', 'grave', true), box('wanted', 'kin', false)]);
    const form = [text('name', ''), box('wanted', 'grave', false), box('wanted', 'kin', false)];
    expect(restoreDraft(form, draft)).toBe(true);
    expect(form.map(({ value }) => value)).toEqual(['张□林', 'grave', 'kin']);
    expect(form.map(({ checked }) => checked)).toEqual([undefined, true, false]);
    expect(draft.idempotencyKey).toBe('key-1');
  });

  it('keeps rare characters and line breaks as they are', () => {
    const form = [text('story', '')];
    restoreDraft(form, through([text('story', '王𠮷\n葛\u{E0100}明')]));
    expect(form[0]?.value).toBe('王𠮷\n葛\u{E0100}明');
  });

  it('lets a changed name win over the one that came with the address', () => {
    const form = [text('name', '江竹冬', '江竹冬')];
    expect(restoreDraft(form, through([text('name', '江竹筠', '江竹冬')]))).toBe(true);
    expect(form[0]?.value).toBe('江竹筠');
  });

  it('never puts a name into a form that was opened for another', () => {
    const form = [text('name', '李某', '李某'), text('contact', '')];
    restoreDraft(form, through([text('name', '江竹筠', '江竹冬'), text('contact', '13800000000')]));
    expect(form.map(({ value }) => value)).toEqual(['李某', '13800000000']);
  });

  it('is not announced where the form says the same already', () => {
    expect(restoreDraft([text('name', '')], through([text('name', '')]))).toBe(false);
  });

  it('leaves fields alone that it knows nothing of', () => {
    const form = [text('name', '张'), text('unit', '第12军')];
    expect(restoreDraft(form, through([text('name', '张')]))).toBe(false);
    expect(form[1]?.value).toBe('第12军');
  });

  it.each([null, '', 'x', 'null', '3', '{"fields":{}}', '{"fields":{},"prefilled":{},"idempotencyKey":4}'])(
    'is none where the storage holds %s',
    (stored) => {
      expect(parseDraft(stored)).toBeUndefined();
    },
  );

  it('takes only texts from the storage', () => {
    const stored = '{"fields":{"a":["x"],"b":"y","c":[1]},"prefilled":{"a":1,"d":"z"},"idempotencyKey":"k"}';
    expect(parseDraft(stored)).toEqual({ fields: { a: ['x'] }, prefilled: { d: 'z' }, idempotencyKey: 'k' });
  });
});
