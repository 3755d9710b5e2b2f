import { parsePoint } from './date-point.ts';
import { parseRange } from './date-range.ts';
import {
  makeApproximate,
  makeDoubtful,
  openEnd,
  openStart,
  toReading,
  type DateReading,
} from './date-reading.ts';

type Mark = 'approximate' | 'doubtful' | 'open-start' | 'open-end' | 'between' | 'none';

interface MarkRule {
  pattern: RegExp;
  mark: Mark;
  /** How the mark is shown; `X` stands for the date. */
  shown: string;
}

/** An age is no date of birth: “按2007年5月时15岁推算” is kept as written and not read. */
const agePattern = /推算|推定|岁|享年|终年|时年|年仅|虚龄/u;

const approximations = '大约|大概|约莫|约在|约于|约为|约';
const deeds = '出生|诞生|生|牺牲|遇害|就义|殉职|殉难|病故|去世|逝世|阵亡|入伍|参军|入党|参加革命';
const hours = '午前|午后|凌晨|清晨|早晨|上午|中午|下午|傍晚|黄昏|晚上|深夜|午夜|夜间|夜|晚|晨';

const prefixRules: readonly MarkRule[] = [
  { pattern: new RegExp(`^(?:${approximations})`, 'u'), mark: 'approximate', shown: '约X' },
  { pattern: /^(?:可能是|可能|疑似|疑为|疑|似|\?)/u, mark: 'doubtful', shown: 'X？' },
  { pattern: /^(?:不晚于|不迟于|至迟|至晚|最迟|最晚)(?:在|于)?/u, mark: 'open-start', shown: '不晚于X' },
  { pattern: /^(?:不早于|至早|最早)(?:在|于)?/u, mark: 'open-end', shown: '不早于X' },
  { pattern: /^早于/u, mark: 'open-start', shown: 'X以前' },
  { pattern: /^晚于/u, mark: 'open-end', shown: 'X以后' },
  { pattern: new RegExp(`^(?:(?:${deeds})于|自|从)`, 'u'), mark: 'none', shown: 'X' },
];

const suffixRules: readonly MarkRule[] = [
  { pattern: new RegExp(`(?<=[日号])(?:${hours})$`, 'u'), mark: 'none', shown: 'X' },
  { pattern: /前后$/u, mark: 'approximate', shown: 'X前后' },
  { pattern: /(?:左右|上下|许)$/u, mark: 'approximate', shown: '约X' },
  { pattern: /(?:及以前|以前|之前|前)$/u, mark: 'open-start', shown: 'X以前' },
  { pattern: /(?:及以后|以后|之后|以来|后|起)$/u, mark: 'open-end', shown: 'X以后' },
  { pattern: /(?:待考|存疑|待核|\?)$/u, mark: 'doubtful', shown: 'X？' },
  { pattern: /(?:之间|期间|间)$/u, mark: 'between', shown: 'X' },
  {
    pattern: /(?:,?(?:具体)?(?:月日|月份|日期|时间|日|月)(?:不详|不明|未详|失考))$/u,
    mark: 'none',
    shown: 'X',
  },
  { pattern: new RegExp(`(?<=[年月日号旬初底末中])(?:${deeds})$`, 'u'), mark: 'none', shown: 'X' },
];

interface Stripped {
  core: string;
  rules: MarkRule[];
}

function findRule(text: string): MarkRule | undefined {
  return [...prefixRules, ...suffixRules].find((rule) => rule.pattern.test(text));
}

/** Takes the marks off from outside inwards: 约1949年以前 → 1949年, with 以前 around 约. */
function stripMarks(text: string): Stripped {
  const rules: MarkRule[] = [];
  let core = text;
  for (let rule = findRule(core); rule !== undefined && core !== ''; rule = findRule(core)) {
    core = core.replace(rule.pattern, '');
    rules.push(rule);
  }
  return { core, rules };
}

function has(rules: readonly MarkRule[], mark: Mark): boolean {
  return rules.some((rule) => rule.mark === mark);
}

function showMark(reading: DateReading, rules: readonly MarkRule[], mark: Mark): DateReading {
  const shown = rules.find((rule) => rule.mark === mark)?.shown ?? 'X';
  return { ...reading, shown: shown.replace('X', reading.shown) };
}

/** Reads clean text: marks about a date or a range. */
export function parseExpression(text: string): DateReading | undefined {
  if (agePattern.test(text)) return undefined;
  // 几月某日 and 几月×日 say that the day is not known.
  const known = text
    .replace(/(?<=年)[?某×xX□_*]+月(?:[?某×xX□_*]+日)?$/u, '')
    .replace(/(?<=月)[?某×xX□_*]+日$/u, '');
  const { core, rules } = stripMarks(known);
  const point = parsePoint(core);
  const plain = point === undefined ? parseRange(core, has(rules, 'between')) : toReading(point);
  if (plain === undefined) return undefined;
  if (has(rules, 'open-start') && has(rules, 'open-end')) return undefined;
  let reading = plain;
  if (has(rules, 'approximate')) {
    reading = showMark(makeApproximate(reading), rules, 'approximate');
  }
  if (has(rules, 'open-start')) reading = showMark(openStart(reading), rules, 'open-start');
  if (has(rules, 'open-end')) reading = showMark(openEnd(reading), rules, 'open-end');
  return has(rules, 'doubtful') ? showMark(makeDoubtful(reading), rules, 'doubtful') : reading;
}
