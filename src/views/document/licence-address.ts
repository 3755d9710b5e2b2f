/**
 * The address of the licence that a permission names, as IIIF wants it; undefined where it names none, or not its
 * version. Creative Commons addresses begin with `http:`, as the Presentation API asks.
 */
export function findLicenceAddress(rights: string): string | undefined {
  const [, conditions, version, country] =
    /\bCC[ -]?(BY(?:[ -](?:NC|ND|SA))*)[ -]?(\d\.\d)(?: ?(CN|HK|TW))?/iu.exec(rights) ?? [];
  if (conditions !== undefined && version !== undefined) {
    const parts = [conditions.replaceAll(' ', '-'), version, country].filter((part) => part !== undefined);
    return `http://creativecommons.org/licenses/${parts.join('/').toLowerCase()}/`;
  }
  if (/\bCC[ -]?0/iu.test(rights)) return 'http://creativecommons.org/publicdomain/zero/1.0/';
  if (/(?<!非)(?:公有领域|公共领域)|\bPDM\b/u.test(rights))
    return 'http://creativecommons.org/publicdomain/mark/1.0/';
  return undefined;
}
