import type { Period } from '../domain/words.ts';
import { numberWord } from './dates.ts';
import { createWeightedPick, type Random } from './random.ts';

/** The unit as that period's papers would write it; `county` is the bare name of the old county. */
export function inventUnit(random: Random, period: Period, county: string): string {
  if (random.chance(0.06)) return '';
  return unitsOf[period](random, county);
}

const unitsOf: Readonly<Record<Period, (random: Random, county: string) => string>> = {
  辛亥革命: (random) => random.pick(['保路同志军', '同盟会', '蜀军']),
  大革命: (random, county) =>
    random.pick(['国民革命军', '川军第二十一军', `${county}农民协会`, '泸顺起义军', `中共${county}支部`]),
  土地革命战争: inventRedArmyUnit,
  抗日战争: inventUnitAgainstJapan,
  解放战争: inventLiberationUnit,
  抗美援朝战争: inventVolunteerUnit,
  社会主义建设: (random, county) =>
    random.pick([
      `${county}公安局`,
      `${county}人民武装部`,
      `${county}公安局派出所`,
      `中国人民解放军第${numberWord(random.between(13, 54))}军`,
      `铁道兵第${random.between(1, 12)}师`,
      `解放军${random.between(7800, 7899)}部队`,
      `${county}民兵连`,
      `${county}供销社`,
      '四川省公路局工程队',
    ]),
  未查明: (random) => random.pick(['', '部队', '游击队', '解放军']),
};

function inventRedArmyUnit(random: Random, county: string): string {
  const army = random.pick([4, 9, 30, 31, 33]);
  return random.pick([
    `红四方面军第${numberWord(army)}军`,
    `红四方面军${numberWord(army)}军${numberWord(random.between(10, 93))}师${random.between(30, 279)}团`,
    `红${numberWord(army)}军`,
    `红三军第${numberWord(random.between(7, 9))}师`,
    `红军第${numberWord(random.between(1, 4))}路游击队`,
    `四川红军第${numberWord(random.between(1, 3))}路`,
    `红军独立师${random.between(1, 3)}团`,
    `中共${county}县委`,
    `${county}赤卫队`,
  ]);
}

function inventUnitAgainstJapan(random: Random): string {
  const division = random.pick([115, 120, 129]);
  const army = random.pick([20, 21, 22, 23, 29, 30, 41, 45, 47, 50]);
  return random.pick([
    `八路军第${division}师`,
    `八路军${division}师${random.between(343, 386)}旅${random.between(685, 772)}团`,
    `新四军第${numberWord(random.between(1, 7))}师`,
    `新四军${numberWord(random.between(1, 7))}师${random.between(1, 21)}旅`,
    `国民革命军陆军第${army}军`,
    `国民革命军陆军第${army}军${random.between(122, 179)}师${random.between(360, 900)}团`,
    `川军第${army}军`,
    '抗日军政大学',
  ]);
}

function inventLiberationUnit(random: Random, county: string): string {
  const army = random.between(1, 60);
  return random.pick([
    `中国人民解放军第${army}军`,
    `解放军${writeFormation(random, army)}`,
    `中国人民解放军第${army}军${3 * army - random.below(3)}师`,
    '第二野战军',
    `川东游击纵队第${numberWord(random.between(1, 7))}支队`,
    `${county}征粮工作队`,
    `${county}人民政府第${numberWord(random.between(1, 9))}区公所`,
    `${county}县大队`,
    `${county}区中队`,
    `中共${county}地下党组织`,
  ]);
}

function inventVolunteerUnit(random: Random): string {
  const army = random.pick([
    12, 15, 16, 20, 23, 24, 26, 27, 38, 39, 40, 42, 46, 47, 50, 60, 63, 64, 65, 66, 67, 68,
  ]);
  return random.pick([
    `中国人民志愿军第${army}军`,
    `志愿军${writeFormation(random, army)}`,
    `中国人民志愿军${writeFormation(random, army)}`,
    `中国人民志愿军第${army}军第${3 * army - random.below(3)}师`,
    `志愿军${3 * army - random.below(3)}师`,
    `中国人民志愿军炮兵第${random.between(1, 8)}师`,
    `志愿军后勤第${numberWord(random.between(1, 5))}分部`,
    '中国人民志愿军',
  ]);
}

/** Divisions and regiments counted on by threes: 15军45师135团. */
function writeFormation(random: Random, army: number): string {
  const division = 3 * army - random.below(3);
  const regiment = 3 * division - random.below(3);
  const base = `${army}军${division}师${regiment}团`;
  if (random.chance(0.5)) return base;
  const battalion = random.between(1, 3);
  return `${base}${numberWord(battalion)}营${numberWord(3 * battalion - random.below(3))}连`;
}

const pickSoldierPost = createWeightedPick<string>([
  ['战士', 52],
  ['副班长', 9],
  ['班长', 12],
  ['', 6],
  ['副排长', 3],
  ['排长', 4],
  ['卫生员', 3],
  ['通信员', 4],
  ['炊事员', 2],
  ['机枪手', 2],
  ['驾驶员', 1],
  ['文书', 1],
  ['副连长', 1],
  ['连长', 1],
  ['指导员', 1],
  ['担架员', 1],
  ['营教导员', 0.2],
]);
const pickLocalPost = createWeightedPick<string>([
  ['队员', 30],
  ['工作队员', 14],
  ['民兵', 12],
  ['干事', 6],
  ['支部书记', 5],
  ['联络员', 5],
  ['交通员', 5],
  ['农会主席', 4],
  ['民警', 6],
  ['区委委员', 2],
  ['教员', 3],
  ['工人', 4],
  ['', 8],
]);

/** The post that fits the unit. */
export function inventPost(random: Random, unit: string): string {
  return /军|师|团|部队|志愿|铁道兵/u.test(unit) ? pickSoldierPost(random) : pickLocalPost(random);
}
