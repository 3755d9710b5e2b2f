import { formWords as words } from '../i18n/desk-public.ts';

/** Says how much room is left once four fifths of it are used; undefined before. Counts characters as readers do. */
export function roomText(text: string, most: number): string | undefined {
  const left = most - Array.from(text).length;
  if (left < 0) return words.tooLong(-left);
  return left <= most / 5 ? words.left(left) : undefined;
}

/** Shows the room below long fields; nothing is cut off, the server says where too much was written. */
export function countCharacters(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<HTMLTextAreaElement>('textarea[data-most]')) {
    const line = form.ownerDocument.createElement('p');
    line.className = 'field__count';
    field.after(line);
    const show = () => line.replaceChildren(roomText(field.value, Number(field.dataset['most'])) ?? '');
    field.addEventListener('input', show);
    show();
  }
}
