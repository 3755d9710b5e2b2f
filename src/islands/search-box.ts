/**
 * The part of the search box that every page loads: it fetches the list of suggestions when the reader turns to the
 * field. Until then, and where that fails, the box is the plain form that the server sent.
 */
export function connectSearchBoxes(): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('[data-search-box]')) {
    const input = form.querySelector('input');
    if (input !== null) connect(form, input);
  }
}

function connect(form: HTMLFormElement, input: HTMLInputElement): void {
  let isComposing = false;
  let isLoading = false;
  const load = async () => {
    if (isLoading) return;
    isLoading = true;
    try {
      const { SearchCombobox } = await import('./search-combobox.ts');
      input.removeEventListener('focus', load);
      input.removeEventListener('input', load);
      new SearchCombobox(form, input).listen(isComposing);
    } catch {
      // The next letter tries again.
      isLoading = false;
    }
  };
  input.addEventListener('compositionstart', () => (isComposing = true));
  input.addEventListener('compositionend', () => (isComposing = false));
  input.addEventListener('keydown', (event) => {
    // Safari ends the composition before the key that ended it; only the key code 229 tells.
    if (event.key === 'Enter' && (event.isComposing || event.keyCode === 229)) event.preventDefault();
  });
  input.addEventListener('focus', load);
  input.addEventListener('input', load);
  if (document.activeElement === input) void load();
}
