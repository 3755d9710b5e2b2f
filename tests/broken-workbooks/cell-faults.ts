import { hasIdCheckCharacter } from '../../src/domain/rules/private-text.ts';
import type { CountySheet } from './county-sheet.ts';

/** One thing wrong in the rows of the county's sheet, each at a place of its own so that several can meet. */
export interface CellFault {
  title: string;
  spoil: (sheet: CountySheet) => unknown;
  /** Level, kind and place of every finding. */
  expected: readonly string[];
}

/** A number that nobody has: no place has its first six digits, but the last one is right. */
const inventedIdNumber = findIdNumber('50000019000101000');

function findIdNumber(start: string): string {
  const found = Array.from('0123456789X', (last) => start + last).find(hasIdCheckCharacter);
  if (found === undefined) throw new Error('No check character fits.');
  return found;
}

export const cellFaults: readonly CellFault[] = [
  { title: 'a name is missing', spoil: (sheet) => sheet.set('B2', ''), expected: ['error name-missing B2'] },
  {
    title: 'a name holds a figure',
    spoil: (sheet) => sheet.set('B3', '吴样2'),
    expected: ['error name-with-digits B3'],
  },
  {
    title: 'two names stand in one cell',
    spoil: (sheet) => sheet.set('B4', '郑样丙、郑样丁'),
    expected: ['error names-in-one-cell B4'],
  },
  {
    title: 'a name brings a remark',
    spoil: (sheet) => sheet.set('B5', '王样丁（又名某）'),
    expected: ['warning name-with-remark B5'],
  },
  {
    title: 'a name has lost a character to a question mark',
    spoil: (sheet) => sheet.set('B6', '冯?戊'),
    expected: ['warning name-with-question-mark B6'],
  },
  {
    title: 'a name holds a character of one computer alone',
    spoil: (sheet) => sheet.set('B7', '陈\uE000己'),
    expected: ['error character-private-use B7', 'warning name-without-reading B7'],
  },
  {
    title: 'a name holds a character that was lost',
    spoil: (sheet) => sheet.set('B8', '褚\uFFFD庚'),
    expected: ['error character-replaced B8'],
  },
  {
    title: 'a name is broken into two lines',
    spoil: (sheet) => sheet.set('B9', '卫样\n辛'),
    expected: ['error line-break B9', 'warning name-with-space B9'],
  },
  {
    title: 'the sex is no word of the list',
    spoil: (sheet) => sheet.set('C2', '不明'),
    expected: ['error word-unknown C2'],
  },
  {
    title: 'a native district has a code that no district has',
    spoil: (sheet) => sheet.set('F3', '500999'),
    expected: ['error district-unknown F3'],
  },
  {
    title: 'a native district is no code',
    spoil: (sheet) => sheet.set('F4', '5001'),
    expected: ['error district-malformed F4'],
  },
  {
    title: 'a birth can’t be read',
    spoil: (sheet) => sheet.set('G5', '某年'),
    expected: ['warning date-unread G5'],
  },
  {
    title: 'a birth comes after the death',
    spoil: (sheet) => sheet.set('G6', '1955年'),
    expected: ['error joined-before-born H6', 'error died-before-born L6'],
  },
  {
    title: 'a child would have fallen',
    spoil: (sheet) => sheet.set('G7', '1936年'),
    expected: ['warning age-child L7'],
  },
  {
    title: 'the joining comes after the death',
    spoil: (sheet) => sheet.set('H8', '1950年'),
    expected: ['error joined-after-died H8'],
  },
  {
    title: 'a death has become a number of days',
    spoil: (sheet) => sheet.set('L2', { number: 15_950 }),
    expected: ['warning date-from-serial L2'],
  },
  {
    title: 'a death is a formula with a value',
    spoil: (sheet) => sheet.set('L3', { formula: 'K3', text: '1943年9月' }),
    expected: ['warning formula L3'],
  },
  {
    title: 'a death is a formula without a value',
    spoil: (sheet) => sheet.set('L4', { formula: 'K4' }),
    expected: ['error cell-error L4'],
  },
  {
    title: 'a death is an error of Excel',
    spoil: (sheet) => sheet.set('L5', { error: '#N/A' }),
    expected: ['error cell-error L5'],
  },
  {
    title: 'a death is an error of Excel pasted as a text',
    spoil: (sheet) => sheet.set('L9', '#REF!'),
    expected: ['error cell-error L9'],
  },
  {
    title: 'the cause is no word of the list',
    spoil: (sheet) => sheet.set('N6', '光荣牺牲'),
    expected: ['error word-unknown N6'],
  },
  {
    title: 'the period is no word of the list',
    spoil: (sheet) => sheet.set('P7', '战争年代'),
    expected: ['error word-unknown P7'],
  },
  {
    title: 'the period is another than that of the death',
    spoil: (sheet) => sheet.set('P8', '抗美援朝战争'),
    expected: ['warning period-mismatch P8'],
  },
  {
    title: 'a source stands in no table',
    spoil: (sheet) => sheet.set('R9', 's-none'),
    expected: ['error reference-dead R9'],
  },
  {
    title: 'a remark holds a mobile number',
    spoil: (sheet) => sheet.set('S2', '其侄来电13800001234'),
    expected: ['error personal-value S2'],
  },
  {
    title: 'a remark holds a number of an identity card',
    spoil: (sheet) => sheet.set('S3', inventedIdNumber),
    expected: ['error personal-value S3'],
  },
  {
    title: 'a remark holds a number that Excel has cut',
    spoil: (sheet) => sheet.set('S4', { number: '500000190001010000' }),
    expected: ['error number-shortened S4'],
  },
  {
    title: 'a remark holds what is left of a long number',
    spoil: (sheet) => sheet.set('S5', '5.00E+17'),
    expected: ['error number-shortened S5'],
  },
  {
    title: 'a remark holds an address of mail',
    spoil: (sheet) => sheet.set('S6', 'yang@example.invalid'),
    expected: ['error personal-value S6'],
  },
  {
    title: 'a date has full-width figures',
    spoil: (sheet) => sheet.set('H7', '１９３８年'),
    expected: ['warning full-width-made-plain H7'],
  },
];
