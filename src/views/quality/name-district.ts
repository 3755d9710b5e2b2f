import type { Archive } from '../../archive/archive.ts';
import { qualityWords as words } from '../../i18n/quality.ts';

/** The name of the roll's district; the roll of a whole city has a code that ends in zeros. */
export function nameDistrict({ gazetteer }: Archive, code: string): string {
  const found = gazetteer.findDistrict(code)?.name;
  if (found !== undefined) return found;
  return code.endsWith('0000') ? words.city : words.unknownDistrict(code);
}
