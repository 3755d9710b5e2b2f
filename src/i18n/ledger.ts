/** Words of the pages of the corrections ledger, beside those every record uses. */
export const ledgerWords = {
  years: '按年份',
  year: (year: string) => (year === 'undated' ? '日期未详的更正' : `${year}年的更正`),
} as const;
