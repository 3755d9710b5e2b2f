/** The panel of display modes: writes the reader's choice to storage and to the root, where the style sheet reads it. */

const storageKey = 'mingji-modes';

interface Modes {
  size?: string;
  contrast?: string;
  elder?: boolean;
}

export function connectDisplayModes(): void {
  const form = document.querySelector<HTMLFormElement>('.modes__form');
  if (form === null) return;
  const root = document.documentElement;
  checkChosen(form, root);
  form.addEventListener('change', () => apply(readForm(form), root));
  form.addEventListener('reset', () => {
    apply({}, root);
    setTimeout(() => checkChosen(form, root));
  });
}

function checkChosen(form: HTMLFormElement, root: HTMLElement): void {
  for (const input of form.querySelectorAll('input')) {
    if (input.name === 'size') input.checked = input.value === (root.dataset['size'] ?? '100');
    if (input.name === 'contrast') input.checked = input.value === (root.dataset['contrast'] ?? '');
    if (input.name === 'elder') input.checked = 'elder' in root.dataset;
  }
}

function readForm(form: HTMLFormElement): Modes {
  const data = new FormData(form);
  const size = String(data.get('size') ?? '100');
  const contrast = String(data.get('contrast') ?? '');
  return {
    ...(size === '100' ? {} : { size }),
    ...(contrast === '' ? {} : { contrast }),
    ...(data.has('elder') ? { elder: true } : {}),
  };
}

function apply(modes: Modes, root: HTMLElement): void {
  for (const [key, value] of Object.entries({ size: modes.size, contrast: modes.contrast })) {
    if (value === undefined) delete root.dataset[key];
    else root.dataset[key] = value;
  }
  if (modes.elder === true) root.dataset['elder'] = '';
  else delete root.dataset['elder'];
  try {
    localStorage.setItem(storageKey, JSON.stringify(modes));
  } catch {
    // The choice then holds for this page only.
  }
}
