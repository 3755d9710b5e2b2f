import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { readServerMessage, showMessage, takeOverAnswer } from './form-answer.ts';

interface Shown {
  name?: string;
  token?: string;
  contactError?: string;
  message?: string;
}

/** The form as the components draw it, with one field that is wrong and one that is not. */
function pageOf({ name = '', token = 't-1', contactError = '', message = '' }: Shown): Document {
  const { document } = parseHTML(`<html><body><main id="main">
    <div data-page-message>${message === '' ? '' : `<div tabindex="-1"><p>${message}</p></div>`}</div>
    <form id="kin">
      <div data-summary>${contactError === '' ? '' : `<div tabindex="-1"><a href="#kin-contact">${contactError}</a></div>`}</div>
      <input type="hidden" name="formToken" value="${token}">
      <div class="field field--text" data-field="name"><p data-error></p><input id="kin-name" name="name" value="${name}"></div>
      <details><summary>其他</summary>
        <div class="field${contactError === '' ? '' : ' field--error'}" data-field="contact">
          <p data-error id="kin-contact-error">${contactError}</p>
          <input id="kin-contact" name="contact" value=""${contactError === '' ? '' : ' aria-invalid="true" aria-describedby="kin-contact-error"'}>
        </div>
      </details>
    </form></main></body></html>`);
  return document as unknown as Document;
}

const formOf = (page: Document) => page.querySelector<HTMLFormElement>('#kin') ?? expect.fail('no form');

describe('the answer to a form that was sent by script', () => {
  it('brings the errors to their fields and the summary, and opens the group they stand in', () => {
    const page = pageOf({});
    const focus = takeOverAnswer(formOf(page), pageOf({ contactError: '请填写电话' }));
    expect(page.querySelector('#kin-contact-error')?.textContent).toBe('请填写电话');
    expect(page.querySelector('#kin-contact')?.getAttribute('aria-invalid')).toBe('true');
    expect(page.querySelector('[data-field=contact]')?.className).toContain('field--error');
    expect(page.querySelector('details')?.open).toBe(true);
    expect(focus?.textContent).toBe('请填写电话');
  });

  it('leaves what was typed, whatever the answer holds', () => {
    const page = pageOf({ name: '张□林' });
    takeOverAnswer(formOf(page), pageOf({ name: '别的', contactError: '请填写电话' }));
    expect(page.querySelector('#kin-name')?.getAttribute('value')).toBe('张□林');
  });

  it('takes the fresh token', () => {
    const page = pageOf({});
    takeOverAnswer(formOf(page), pageOf({ token: 't-2' }));
    expect(page.querySelector('[name=formToken]')?.getAttribute('value')).toBe('t-2');
  });

  it('takes errors away that were put right', () => {
    const page = pageOf({ contactError: '请填写电话' });
    takeOverAnswer(formOf(page), pageOf({ message: '登记暂时用不了' }));
    expect(page.querySelector('#kin-contact-error')?.textContent).toBe('');
    expect(page.querySelector('#kin-contact')?.hasAttribute('aria-invalid')).toBe(false);
    expect(page.querySelector('[data-summary]')?.textContent).toBe('');
  });

  it('gives the focus to a message about the whole form', () => {
    const page = pageOf({});
    const focus = takeOverAnswer(formOf(page), pageOf({ message: '登记暂时用不了' }));
    expect(focus?.textContent).toBe('登记暂时用不了');
    expect(page.querySelector('[data-page-message]')?.textContent).toBe('登记暂时用不了');
  });

  it('is none where the other page has no such form', () => {
    const { document } = parseHTML('<html><body><h1>502</h1></body></html>');
    expect(takeOverAnswer(formOf(pageOf({})), document as unknown as Document)).toBeUndefined();
  });

  it('shows words of ours as text, never as markup', () => {
    const page = pageOf({});
    const block = showMessage(formOf(page), '没有寄出去', ['<b>写过的</b>都还在']);
    expect(block.querySelector('b')).toBeNull();
    expect(page.querySelector('[data-page-message]')?.textContent).toBe('没有寄出去<b>写过的</b>都还在');
  });

  it('reads what a page says that only tells something', () => {
    const { document } = parseHTML(
      '<html><body><article data-server-message><h1>寄来的内容太大</h1><div class="prose"><p>可以先寄文字。</p></div></article></body></html>',
    );
    expect(readServerMessage(document as unknown as Document)).toEqual([
      '寄来的内容太大',
      ['可以先寄文字。'],
    ]);
    expect(readServerMessage(pageOf({}))).toBeUndefined();
  });
});
