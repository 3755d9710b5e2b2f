/** What the server answered to a form that was sent by script, put into the page that the sender still sees. */

/**
 * Takes errors, message and hidden fields over from the same form of another document. What was typed and the files that
 * were chosen stay. Gives what should have the focus.
 */
export function takeOverAnswer(form: HTMLFormElement, answered: Document): HTMLElement | undefined {
  const page = form.ownerDocument;
  const other = answered.getElementById(form.id);
  if (other === null) return undefined;
  for (const input of other.querySelectorAll<HTMLInputElement>('input[type=hidden]')) {
    const own = [...form.querySelectorAll('input')].find(({ name }) => name === input.name);
    own?.setAttribute('value', input.getAttribute('value') ?? '');
  }
  takeOverFields(form, other);
  const message = replaceContent(page.querySelector('[data-page-message]'), answered, '[data-page-message]');
  const summary = replaceContent(
    form.querySelector('[data-summary]'),
    answered,
    `#${form.id} [data-summary]`,
  );
  for (const group of form.querySelectorAll('details')) {
    if (group.querySelector('.field--error') !== null) group.open = true;
  }
  return message ?? summary;
}

function takeOverFields(form: HTMLFormElement, other: Element): void {
  const rows = new Map(
    [...other.querySelectorAll<HTMLElement>('[data-field]')].map((row) => [row.dataset['field'], row]),
  );
  for (const row of form.querySelectorAll<HTMLElement>('[data-field]')) {
    const answer = rows.get(row.dataset['field']);
    if (answer === undefined) continue;
    row.className = answer.className;
    copyAttributes(row, answer, ['aria-describedby']);
    const error = row.querySelector('[data-error]');
    if (error !== null) replaceWith(error, answer.querySelector('[data-error]'));
    const controls = row.querySelectorAll('input, textarea, select');
    const answers = answer.querySelectorAll('input, textarea, select');
    controls.forEach((control, index) => {
      const counterpart = answers[index];
      if (counterpart !== undefined)
        copyAttributes(control, counterpart, ['aria-describedby', 'aria-invalid']);
    });
  }
}

function copyAttributes(to: Element, from: Element, names: readonly string[]): void {
  for (const name of names) {
    const value = from.getAttribute(name);
    if (value === null) to.removeAttribute(name);
    else to.setAttribute(name, value);
  }
}

/** Gives the block that now stands there, if there is one. */
function replaceContent(
  place: Element | null,
  answered: Document,
  selector: string,
): HTMLElement | undefined {
  if (place === null) return undefined;
  replaceWith(place, answered.querySelector(selector));
  return place.querySelector<HTMLElement>('[tabindex]') ?? undefined;
}

function replaceWith(place: Element, source: Element | null): void {
  const page = place.ownerDocument;
  place.replaceChildren(...[...(source?.childNodes ?? [])].map((node) => page.importNode(node, true)));
}

/** What a page that only tells something says: its title and paragraphs; undefined for any other page. */
export function readServerMessage(answered: Document): [title: string, paragraphs: string[]] | undefined {
  const message = answered.querySelector('[data-server-message]');
  const title = message?.querySelector('h1')?.textContent?.trim();
  if (title === undefined) return undefined;
  const paragraphs = [...(message?.querySelectorAll('.prose p') ?? [])];
  return [title, paragraphs.map((paragraph) => paragraph.textContent?.trim() ?? '')];
}

/** Puts words of our own above the form: what happened, and what to do. Gives what should have the focus. */
export function showMessage(
  form: HTMLFormElement,
  title: string,
  paragraphs: readonly string[],
): HTMLElement {
  const page = form.ownerDocument;
  const block = page.createElement('div');
  block.className = 'page-message';
  block.tabIndex = -1;
  block.setAttribute('role', 'alert');
  for (const [index, text] of [title, ...paragraphs].entries()) {
    const line = page.createElement('p');
    if (index === 0) line.className = 'page-message__title';
    line.textContent = text;
    block.append(line);
  }
  form.querySelector('[data-summary]')?.replaceChildren();
  const place = page.querySelector('[data-page-message]') ?? form.querySelector('[data-summary]');
  place?.replaceChildren(block);
  return block;
}
