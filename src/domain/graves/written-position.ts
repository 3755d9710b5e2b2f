import { readPosition, type GravePosition } from './grave-position.ts';

const numeral = '[0-9０-９〇零一二两三四五六七八九十百廿卅]+';
const rowPattern = new RegExp(`(${numeral})\\s*排`, 'u');
const numberPattern = new RegExp(`(${numeral})\\s*号`, 'u');
const plotPattern = /(?:^|[\s，,、；;（(])(?:第)?([^\s，,、；;（()第排号]{1,8}?)(?:墓)?区/u;

/**
 * Whether a position in words, as the roll has it (一区3排5号), certainly names another place than the ledger: plot, row
 * or number are given in both and differ. What either leaves open differs from nothing.
 */
export function positionDiffers(written: string, position: GravePosition): boolean {
  return (
    differs(plotPattern.exec(written)?.[1], position.plot) ||
    differs(rowPattern.exec(written)?.[1], position.row) ||
    differs(numberPattern.exec(written)?.[1], position.number)
  );
}

function differs(written: string | undefined, label: string): boolean {
  if (written === undefined || label === '') return false;
  const [first, second] = [readPosition(written), readPosition(label)];
  // Words may say one thing in two ways (东区, 东侧), or more than the ledger does (某陵园一区); numbers don't.
  const areNumbers = [...first, ...second].some((piece) => typeof piece === 'number');
  return areNumbers && !endsWith(first, second) && !endsWith(second, first);
}

function endsWith(longer: readonly unknown[], shorter: readonly unknown[]): boolean {
  return shorter.every((piece, index) => longer[longer.length - shorter.length + index] === piece);
}
