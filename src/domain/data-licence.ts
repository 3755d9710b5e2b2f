/** On which terms an office hands out the data of its archive, from `content/site.csv`. */

export interface DataLicence {
  /** As the office wrote it. */
  title: string;
  /** Identifier of the SPDX list, where it is one that everybody knows. */
  name: string | undefined;
  /** Where its text stands. */
  address: string | undefined;
}

export const licenceKeys = { title: '数据许可', address: '数据许可网址' } as const;

/** What nobody has filled in yet; as in `site-settings.ts`. */
const unfilled: readonly string[] = ['', '待填'];

const known: readonly { pattern: RegExp; name: string; address: string }[] = [
  {
    pattern: /^CC0(?:[\s-]*1\.0)?$/iu,
    name: 'CC0-1.0',
    address: 'https://creativecommons.org/publicdomain/zero/1.0/',
  },
  ...['BY', 'BY-SA', 'BY-NC', 'BY-ND', 'BY-NC-SA', 'BY-NC-ND'].map((terms) => ({
    pattern: new RegExp(`^(?:CC|知识共享)[\\s-]*${terms.replaceAll('-', '[\\s-]')}(?:[\\s-]*4\\.0)?$`, 'iu'),
    name: `CC-${terms}-4.0`,
    address: `https://creativecommons.org/licenses/${terms.toLowerCase()}/4.0/`,
  })),
];

/** Undefined where nothing is filled in. */
export function toDataLicence(settings: ReadonlyMap<string, string>): DataLicence | undefined {
  const title = settings.get(licenceKeys.title) ?? '';
  if (unfilled.includes(title)) return undefined;
  const address = settings.get(licenceKeys.address) ?? '';
  const found = known.find(({ pattern }) => pattern.test(title));
  return {
    title,
    name: found?.name,
    address: unfilled.includes(address) ? found?.address : address,
  };
}
