/** What our own programs add to workbooks for the eye, and nobody means as data. */

/** Names of sheets, or their beginnings: 词表, 词表2. */
const ownSheetNames = ['目录', '核对报告', '填写说明', '词表'] as const;

export const reportSheet = '核对报告';

/** The column that a coloured copy ends with. */
export const remarksHeading = '核对意见';

export function isOwnSheet(name: string): boolean {
  return ownSheetNames.some(
    (own) => name.startsWith(own) && /^[\d_~ ()（）]*$/u.test(name.slice(own.length)),
  );
}
