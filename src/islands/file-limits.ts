import { sendingWords as words } from '../i18n/desk-public.ts';

const megabyte = 1024 * 1024;

/** What is wrong with chosen files before they are sent; undefined where nothing is. */
export function findFileFault(
  files: readonly Pick<File, 'name' | 'size'>[],
  { most, mostMegabytes }: { most: number; mostMegabytes: number },
): string | undefined {
  if (files.length > most) return words.tooManyFiles(most);
  const large = files.find(({ size }) => size > mostMegabytes * megabyte);
  return large === undefined ? undefined : words.tooLargeFile(large.name, mostMegabytes);
}

/** Says at the field what is wrong with its files; gives the first field that has to be looked at. */
export function checkFiles(form: HTMLFormElement): HTMLInputElement | undefined {
  const faulty = [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].filter((input) => {
    const fault = findFileFault([...(input.files ?? [])], {
      most: Number(input.dataset['most'] ?? Infinity),
      mostMegabytes: Number(input.dataset['megabytes'] ?? Infinity),
    });
    const row = input.closest('[data-field]');
    row?.classList.toggle('field--error', fault !== undefined);
    row?.querySelector('[data-error]')?.replaceChildren(fault ?? '');
    return fault !== undefined;
  });
  return faulty[0];
}
