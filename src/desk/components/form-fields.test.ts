import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FieldGroup, FieldView, FormView } from '../../server/web/form-view.ts';
import FormFields from './FormFields.astro';

let container: AstroContainer;
beforeAll(async () => {
  container = await AstroContainer.create();
});

const common = { label: '标题', hint: '', isRequired: false, error: undefined };
const text = (name: string, more: Partial<FieldView> = {}): FieldView =>
  ({ ...common, name, kind: 'text', value: '', maxLength: 40, autocomplete: '', ...more }) as FieldView;
const group = (fields: FieldView[], more: Partial<FieldGroup> = {}): FieldGroup => ({
  title: '',
  hint: '',
  isFolded: false,
  fields,
  ...more,
});
const formOf = (groups: FieldGroup[], more: Partial<FormView> = {}): FormView => ({
  action: '/kin-search/lead',
  hasFiles: false,
  hidden: {},
  groups,
  errors: [],
  submitLabel: '寄出',
  guard: undefined,
  ...more,
});

async function render(form: FormView): Promise<Document> {
  const html = await container.renderToString(FormFields, { props: { form, id: 'kin' } });
  return parseHTML(`<html><body>${html}</body></html>`).document as unknown as Document;
}

describe('a form', () => {
  it('hides what is typed as a password, and never sends one back', async () => {
    const form = formOf([
      group([text('password', { kind: 'password', value: 'never' } as Partial<FieldView>)]),
    ]);
    const html = await container.renderToString(FormFields, { props: { form, id: 'kin' } });
    const [input = ''] = /<input[^>]*name="password"[^>]*>/u.exec(html) ?? [];
    expect(input.match(/\stype="[^"]*"/gu)).toEqual([' type="password"']);
    expect(html).not.toContain('never');
  });

  it('shows the picture that it was opened from, described and with its caption', async () => {
    const picture = { id: 'm-1', alt: '"><script>三个人</script>' };
    const shown = { ...common, name: 'opened-media', kind: 'shown', value: '样例合影', picture } as const;
    const document = await render(formOf([group([shown, { ...shown, name: 'opened-person' }])]));
    const [image] = document.querySelectorAll('[data-field="opened-media"] img');
    expect(image?.getAttribute('src')).toBe('/media/m-1-400.jpg');
    expect(image?.getAttribute('alt')).toBe(picture.alt);
    expect(document.querySelector('[data-field="opened-media"]')?.textContent).toContain('样例合影');
    expect(document.querySelectorAll('script')).toHaveLength(0);
  });

  it.each([
    ['text', 'text'],
    ['date-text', 'text'],
    ['code', 'text'],
    ['telephone', 'tel'],
    ['email', 'email'],
  ])('draws a field of the kind %s with one type, %s', async (kind, type) => {
    const form = formOf([group([text('one', { kind } as Partial<FieldView>)])]);
    const html = await container.renderToString(FormFields, { props: { form, id: 'kin' } });
    const [input = ''] = /<input[^>]*name="one"[^>]*>/u.exec(html) ?? [];
    expect(input.match(/\stype="[^"]*"/gu)).toEqual([` type="${type}"`]);
  });

  it('leads from each error to its field, and says the error there', async () => {
    const options = ['a', 'b'].map((value) => ({ value, label: value, hint: '' }));
    const page = await render(
      formOf(
        [
          group([
            text('contact', { hint: '写一种就行。', error: '请填写电话' }),
            { ...common, name: 'sex', error: '请选一项', kind: 'choice', value: '', options },
          ]),
        ],
        {
          errors: [
            { field: 'contact', message: '请填写电话' },
            { field: 'sex', message: '请选一项' },
            { field: 'gone', message: '表单过期' },
          ],
        },
      ),
    );
    const targets = [...page.querySelectorAll('.error-summary a')].map((link) => link.getAttribute('href'));
    expect(targets).toEqual(['#kin-contact', '#kin-sex-0']);
    for (const target of targets) expect(page.getElementById(target?.slice(1) ?? '')).not.toBeNull();
    expect(page.querySelector('.error-summary')?.textContent).toContain('表单过期');
    const contact = page.querySelector('#kin-contact');
    expect(contact?.getAttribute('aria-invalid')).toBe('true');
    const described = (contact?.getAttribute('aria-describedby') ?? '').split(' ');
    expect(described.map((id) => page.getElementById(id)?.textContent?.replace(/\s+/gu, ''))).toEqual([
      '写一种就行。',
      '要改：请填写电话',
    ]);
  });

  it('marks required fields in words, and gives every field its label', async () => {
    const page = await render(formOf([group([text('name', { label: '烈士姓名', isRequired: true })])]));
    const label = page.querySelector('label[for=kin-name]');
    expect(label?.textContent?.replace(/\s+/gu, '')).toBe('烈士姓名（必填）');
  });

  it('never ticks a consent by itself', async () => {
    const consent = (isChecked: boolean): FieldView => ({ ...common, name: 'c', kind: 'consent', isChecked });
    const checkedOf = async (isChecked: boolean) =>
      (await render(formOf([group([consent(isChecked)])]))).querySelector('#kin-c')?.hasAttribute('checked');
    expect(await checkedOf(false)).toBe(false);
    expect(await checkedOf(true)).toBe(true);
  });

  it('opens a folded group only where something stands in it or is wrong', async () => {
    const isOpen = async (field: FieldView) =>
      (await render(formOf([group([field], { title: '其他', isFolded: true })])))
        .querySelector('details')
        ?.hasAttribute('open');
    expect(await isOpen(text('unit'))).toBe(false);
    expect(await isOpen(text('unit', { value: '第12军' } as Partial<FieldView>))).toBe(true);
    expect(await isOpen(text('unit', { error: '太长' }))).toBe(true);
  });

  it('shows markup as the text that was typed', async () => {
    const typed = '</textarea><script>alert(1)</script>"><img src=x onerror=alert(2)>';
    const page = await render(
      formOf([
        group([
          text('name', { value: typed } as Partial<FieldView>),
          { ...common, name: 'story', kind: 'long-text', value: typed, maxLength: 400, rows: 4 },
          { ...common, name: 'record', kind: 'shown', value: typed },
        ]),
      ]),
    );
    expect(page.querySelectorAll('script, img')).toHaveLength(0);
    expect(page.querySelector('#kin-name')?.getAttribute('value')).toBe(typed);
    // The parser used here leaves what stands in a text area undecoded, so an escaped text is what it gives back.
    expect(page.querySelector('#kin-story')?.textContent).toMatch(/^&lt;\/textarea&gt;&lt;script&gt;/u);
  });

  it('keeps the line breaks of a long text', async () => {
    const page = await render(
      formOf([group([{ ...common, name: 's', kind: 'long-text', value: '一\n二', maxLength: 9, rows: 2 }])]),
    );
    expect(page.querySelector('#kin-s')?.textContent).toBe('一\n二');
  });

  it('makes a long choice a list to open, with nothing chosen', async () => {
    const options = Array.from({ length: 9 }, (_, index) => ({
      value: `v${index}`,
      label: `第${index}`,
      hint: '',
    }));
    const page = await render(
      formOf([group([{ ...common, name: 'field', kind: 'choice', value: '', options }])]),
    );
    expect(page.querySelectorAll('select#kin-field option')).toHaveLength(10);
    expect(page.querySelector('select option')?.getAttribute('value')).toBe('');
  });
});
