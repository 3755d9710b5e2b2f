import type { ColumnTarget } from './sheet-plan.ts';

/** Fields of the export of the national roll, by their names in small letters. */
const fields: Readonly<Record<string, string>> = {
  mmdrname: 'name',
  mmdrasname: 'otherNames',
  mmdrsex: 'sex',
  mmdrmz: 'ethnicity',
  mmdrdeathjg: 'nativePlace',
  mmdrzzmm: 'party',
  mmdrunit: 'unit',
  mmdrjob: 'post',
  mmdrdeathplace: 'deathPlace',
  mmdrdeeds: 'deeds',
  mmdrdeathcause: 'cause',
  mmdrhonor: 'honours',
};

/** Dates in three fields each; `rd` is the day of joining the party, which stands with the party. */
const dates: Readonly<Record<string, string>> = {
  birth: 'born',
  rd: 'party',
  work: 'joined',
  death: 'died',
};

const personal =
  /^mmdr.*(?:tel|phone|mobile|idcard|sfz|zjhm|lxdh|lxr|lxfs|jsxm|qs|relat|family|email|bank|addr)/u;

/** What a field of the national export means in the roll; undefined for one that isn't known. */
export function findNationalTarget(plainHeading: string): ColumnTarget | undefined {
  if (!plainHeading.startsWith('mmdr')) return undefined;
  const key = fields[plainHeading];
  if (key !== undefined) return { kind: 'column', key };
  const [, event = '', part = ''] = /^mmdr(birth|rd|work|death)(year|month|day)$/u.exec(plainHeading) ?? [];
  const date = dates[event];
  if (date !== undefined && (part === 'year' || part === 'month' || part === 'day')) {
    return { kind: 'part', key: date, part };
  }
  if (plainHeading === 'mmdrburyplace' || plainHeading === 'mmdrcemetery') {
    return { kind: 'part', key: 'burialPlace', part: 'text' };
  }
  if (plainHeading === 'mmdrsbdwxian') return { kind: 'district' };
  return personal.test(plainHeading) ? { kind: 'refused' } : undefined;
}
