import { readRememberedTime, type RememberedTime } from '../domain/dates/remembered-time.ts';
import type { Account } from '../domain/leads/account.ts';
import { listNamedRelatives } from './named-relatives.ts';
import { readUnitParts, type UnitParts } from './unit-parts.ts';

/** A time and the words it was said in. */
export interface SaidTime {
  said: string;
  time: RememberedTime;
}

/** What an account says besides the name, read from its fields and, where they are empty, from the story. */
export interface SaidAccount {
  birth: SaidTime | undefined;
  joined: SaidTime | undefined;
  death: SaidTime | undefined;
  /** Age when the person left home, and at death. */
  ageAtLeaving: SaidTime | undefined;
  ageAtDeath: SaidTime | undefined;
  deathPlace: string;
  unit: { said: string; parts: UnitParts } | undefined;
  /** Characters that brothers and cousins share. */
  generation: readonly string[];
  relatives: readonly string[];
}

const left = '出去|离家|当兵|参军|入伍|参加|走|从军|扛枪';
const died = '牺牲|阵亡|去世|战死|没了|遇难|就义|打死';
const yearWritten = '(?:民国)?[0-9〇零一二三四五六七八九十廿卅]{2,4}年(?:前后|左右|初|底|春|夏|秋|冬)?';
const leftInYear = new RegExp(`(?<year>${yearWritten})[^，。；,;]{0,6}?(?:${left})`, 'u');
const diedInYear = new RegExp(`(?<year>${yearWritten})[^，。；,;]{0,10}?(?:${died})`, 'u');
const leftAtAge = new RegExp(`(?<age>[0-9一二三四五六七八九十]{1,3}岁)[^，。；,;]{0,6}?(?:${left})`, 'u');
const diedAt = new RegExp(`在(?<place>\\p{Script=Han}{2,6}?)(?:战场上?)?(?:${died})`, 'u');
const generationWord =
  /(?:弟兄|兄弟|我们|家里|他们)?[^，。；]{0,4}?(?:都)?是?[“"「]?(?<character>\p{Script=Han})[”"」]?字(?:辈|派)/u;
const unitWord =
  /(?:志愿军|解放军|八路军|新四军|红军|红[一二三四五六七八九十]+军|第?[0-9一二三四五六七八九十百]+(?:军|师|团|纵队))[^，。；、\s]*/u;

export function readAccount(account: Account): SaidAccount {
  const { story } = account;
  const birth = readTime(account.birth);
  const joined = readTime(account.joined) ?? readTime(leftInYear.exec(story)?.groups?.['year'] ?? '');
  const death = readTime(account.death) ?? readTime(diedInYear.exec(story)?.groups?.['year'] ?? '');
  const ages = [birth, joined, death, readTime(leftAtAge.exec(story)?.groups?.['age'] ?? '')];
  const unit = account.unit === '' ? (unitWord.exec(story)?.[0] ?? '') : account.unit;
  return {
    birth: withoutAge(birth),
    joined: withoutAge(joined),
    death: withoutAge(death),
    ageAtLeaving: ages.find(
      (each) => each?.time.kind === 'age' && each.time.at === 'leaving' && each !== death,
    ),
    ageAtDeath: ages.find(
      (each) => each?.time.kind === 'age' && (each.time.at === 'death' || each === death),
    ),
    deathPlace: account.deathPlace.trim() || (diedAt.exec(story)?.groups?.['place'] ?? ''),
    unit: unit === '' ? undefined : { said: unit, parts: readUnitParts(unit) },
    generation: listGeneration(account),
    relatives: [...new Set([...listNamedRelatives(account.relatives), ...listBareNames(account.relatives)])],
  };
}

function readTime(said: string): SaidTime | undefined {
  if (said.trim() === '') return undefined;
  const time = readRememberedTime(said);
  return time.kind === 'unread' ? undefined : { said: said.trim(), time };
}

function withoutAge(said: SaidTime | undefined): SaidTime | undefined {
  return said?.time.kind === 'age' ? undefined : said;
}

/** 弟兄都是育字辈, or the field by itself: 育, 育字辈. */
function listGeneration({ generation, story }: Account): string[] {
  const own = generation.replace(/字?(?:辈|派)|[“”"「」字\s]/gu, '');
  const told = generationWord.exec(story)?.groups?.['character'];
  const all = [...Array.from(own).slice(0, 2), ...(told === undefined ? [] : [told])];
  return [...new Set(all)].filter((character) => /^\p{Script=Han}$/u.test(character));
}

/** 父亲、大哥张德义：names without a word for the relative before them. */
function listBareNames(relatives: string): string[] {
  return relatives.split(/[\s,，、；;。/]+/u).filter((word) => /^\p{Script=Han}{2,3}$/u.test(word));
}
