import type { Archive } from '../../archive/archive.ts';
import type { FormField } from '../../domain/verification/form-fields.ts';

/** Characters of a long text that evidence shows; the facility's page has the whole. */
const shown = 160;

/** A field's text for readers: names instead of codes and ids, and only the beginning of a long inscription. */
export function showEvidence({
  archive,
  field,
  text,
}: {
  archive: Archive;
  field: FormField;
  text: string;
}): string {
  if (field.key === 'district') return archive.gazetteer.findDistrict(text)?.name ?? text;
  if (field.key === 'eventId') {
    return text
      .split('；')
      .map((id) => archive.findEvent(id)?.name ?? id)
      .join('；');
  }
  const characters = Array.from(text);
  return characters.length <= shown ? text : `${characters.slice(0, shown).join('')}……`;
}
