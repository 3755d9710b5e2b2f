import type { RollRow } from '../domain/tables.ts';
import type { Random } from './random.ts';

type DeedFacts = Pick<
  RollRow,
  'name' | 'nativePlace' | 'joined' | 'unit' | 'post' | 'died' | 'deathPlace' | 'born'
>;

/** A few sentences made of what the row says, and of what is said of many; marked as invented in its first words. */
export function inventDeeds(random: Random, facts: DeedFacts): string {
  const sentences = [
    `（虚构）${facts.name}${facts.nativePlace === '' ? '' : `是${facts.nativePlace}人`}，${random.pick(childhoods)}。`,
    joinedSentence(facts),
    random.pick(services),
    deathSentence(facts),
    random.pick(remembrances),
  ].filter((sentence) => sentence !== '');
  return sentences.join('');
}

const childhoods = [
  '出身农家，幼年读过两年私塾',
  '父亲早逝，由母亲养大，十二岁起帮人放牛',
  '家中兄弟四人，他排行第三',
  '少年时在场镇上学做木工',
  '在本乡小学读过四年书',
  '自幼随父亲在江边拉船',
];
const services = [
  '行军时常替体弱的同志背枪，连里多次表扬。',
  '他识字不多，在部队里学会了写家信，前后寄回三封。',
  '作战勇敢，曾立三等功一次。',
  '他负责送信，夜里往返几十里山路，没有误过一次。',
  '战友回忆他话少，爱唱家乡的山歌。',
  '',
];
const remembrances = [
  '牺牲后由部队就地安葬，家中多年没有得到消息。',
  '家人后来收到部队寄回的证明书。',
  '名字刻在县里的烈士纪念碑上。',
  '遗物只有一支钢笔和一张合影。',
  '',
];

function joinedSentence({ joined, unit }: DeedFacts): string {
  const date = /^\d{4}年/u.test(joined) ? joined : '后来';
  return unit === '' ? `${date}参加革命。` : `${date}参加革命，在${unit}。`;
}

function deathSentence({ died, deathPlace }: DeedFacts): string {
  const date = /^\d{4}年/u.test(died) ? died : '其后';
  return deathPlace === '' || deathPlace === '不详' ? `${date}牺牲。` : `${date}在${deathPlace}牺牲。`;
}
