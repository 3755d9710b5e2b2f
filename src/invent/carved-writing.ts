import type { Random } from './random.ts';

/** Characters as older stones have them. */
const traditional: Readonly<Record<string, string>> = Object.fromEntries(
  [
    '张張陈陳刘劉杨楊赵趙黄黃罗羅谭譚郑鄭蒋蔣冯馮贺賀邓鄧吴吳孙孫马馬叶葉钟鍾龙龍卢盧萧蕭范範许許汤湯',
    '国國华華贵貴发發荣榮万萬兴興业業东東学學维維银銀礼禮义義绍紹荫蔭庆慶寿壽宝寶远遠长長树樹扬揚云雲',
    '开開运運继繼传傳应應锡錫焕煥显顯贤賢书書启啟伦倫纪紀纲綱钧鈞铭銘凤鳳鹏鵬飞飛杰傑祯禎祺祺斌斌声聲',
  ].flatMap((pairs) => {
    const characters = Array.from(pairs);
    return characters.flatMap((character, index) =>
      index % 2 === 0 ? [[character, characters[index + 1] ?? character]] : [],
    );
  }),
);

/** Other writings of a character that masons used. */
const variants: Readonly<Record<string, string>> = { 峰: '峯', 群: '羣', 强: '強' };

/** A name as cut: mostly as the roll has it, sometimes in older writing, seldom worn. */
export function carve(random: Random, name: string): string {
  const chance = random.next();
  if (chance < 0.1) return replaceAll(name, traditional);
  if (chance < 0.12) return replaceAll(name, variants);
  return chance < 0.145 ? wear(random, name) : name;
}

/** One character of the given name is worn away. */
export function wear(random: Random, name: string): string {
  const characters = Array.from(name);
  if (characters.length < 2) return name;
  return characters.with(random.between(1, characters.length - 1), '□').join('');
}

function replaceAll(name: string, writings: Readonly<Record<string, string>>): string {
  return Array.from(name, (character) => writings[character] ?? character).join('');
}

export interface Stone {
  /** As cut, in order. */
  names: readonly string[];
  state: string;
  peopleCount: string;
  /** 第十团战士; empty where nothing is known. */
  service: string;
  /** Before which the stone can't have been set. */
  notBefore: number;
}

/** What the stone says, with the signs of the ledger; empty where there is no stone. */
export function inscribe(random: Random, stone: Stone): string {
  const heading = headingOf(random, stone);
  if (heading === '') return '';
  const lines = [heading];
  if (stone.service !== '' && random.chance(0.3)) lines.push(`生前为${stone.service}`);
  const year = Math.max(stone.notBefore + 1, random.pick([1955, 1963, 1986, 1986, 1998]));
  if (random.chance(0.6)) lines.push(`${toCharacters(year)}年${random.pick(['清明', '冬', '四月'])}立`);
  return weather(random, lines.join('／'));
}

function headingOf(random: Random, { names, state, peopleCount }: Stone): string {
  const [first = ''] = names;
  switch (state) {
    case '无名墓':
      return random.pick(['无名烈士之墓', '革命烈士之墓', '红军烈士之墓']);
    case '有墓无名':
      return random.pick(['□□□烈士之墓', '烈士□□□之墓', '']);
    case '有名无墓':
      return '';
    case '合葬墓':
      return peopleCount.startsWith('约')
        ? `革命烈士合葬墓／${names.join('／')}／等${peopleCount}`
        : `${names.join('／')}／烈士合葬墓`;
    case '衣冠冢':
      return `${first}烈士衣冠冢`;
    default:
      return random.pick([`${first}烈士之墓`, `革命烈士${first}之墓`, `烈士${first}墓`]);
  }
}

/** Some stones are worn: a reader restores, doubts or gives up a character, but never one of the name. */
function weather(random: Random, text: string): string {
  const chance = random.next();
  if (chance < 0.04) return text.replace('革命', '〔革命〕');
  if (chance < 0.07) return text.replace('年', '年[?]');
  if (chance < 0.11) return text.replace(/立$/u, '□');
  return chance < 0.14 ? text.replace('之墓', '〔之〕墓') : text;
}

function toCharacters(year: number): string {
  return Array.from(String(year), (digit) => Array.from('〇一二三四五六七八九')[Number(digit)] ?? '').join(
    '',
  );
}
