import type { DeathCause, Period } from '../domain/words.ts';
import { weightedKeys, type Random } from './random.ts';

/** What is common to the invented people of one period. */
export interface PeriodPattern {
  years: readonly [number, number];
  ages: readonly [number, number];
  /** Years between joining and death. */
  service: readonly [number, number];
  pickCause: (random: Random) => DeathCause;
  deathPlaces: readonly string[];
  womenShare: number;
}

export const pickPeriod = weightedKeys<Period>({
  抗美援朝战争: 37,
  解放战争: 23,
  抗日战争: 16,
  土地革命战争: 12,
  社会主义建设: 9,
  大革命: 1.2,
  辛亥革命: 0.2,
  未查明: 1.6,
});

const battle = weightedKeys<DeathCause>({
  战斗牺牲: 86,
  病故: 4,
  失踪: 4,
  因公牺牲: 2,
  其他: 1,
  不详: 3,
  被捕遇害: 0,
});
const underground = weightedKeys<DeathCause>({
  战斗牺牲: 62,
  被捕遇害: 26,
  病故: 3,
  失踪: 4,
  因公牺牲: 1,
  其他: 2,
  不详: 2,
});
const duty = weightedKeys<DeathCause>({
  因公牺牲: 78,
  战斗牺牲: 12,
  病故: 4,
  其他: 4,
  不详: 2,
  失踪: 0,
  被捕遇害: 0,
});

export const periodPatterns: Readonly<Record<Period, PeriodPattern>> = {
  辛亥革命: {
    years: [1911, 1912],
    ages: [19, 40],
    service: [0, 4],
    pickCause: underground,
    deathPlaces: ['四川成都', '重庆', '湖北武昌', '广东广州'],
    womenShare: 0,
  },
  大革命: {
    years: [1924, 1927],
    ages: [18, 36],
    service: [0, 3],
    pickCause: underground,
    deathPlaces: ['重庆', '湖北武汉', '江西南昌', '四川泸州', '四川顺庆', '广东广州'],
    womenShare: 0.04,
  },
  土地革命战争: {
    years: [1927, 1937],
    ages: [17, 36],
    service: [0, 6],
    pickCause: underground,
    deathPlaces: [
      '四川通江',
      '四川万源',
      '四川宣汉',
      '湖北洪湖',
      '湖北鹤峰',
      '湖南桑植',
      '贵州遵义',
      '甘肃会宁',
      '甘肃高台',
      '重庆',
      '途中',
    ],
    womenShare: 0.03,
  },
  抗日战争: {
    years: [1937, 1945],
    ages: [18, 36],
    service: [0, 8],
    pickCause: battle,
    deathPlaces: [
      '山西',
      '山西晋城',
      '山东',
      '江苏',
      '安徽广德',
      '湖南长沙',
      '湖南常德',
      '湖北宜昌',
      '河北',
      '上海',
      '云南腾冲',
      '缅甸',
    ],
    womenShare: 0.02,
  },
  解放战争: {
    years: [1945, 1950],
    ages: [18, 40],
    service: [0, 8],
    pickCause: underground,
    deathPlaces: [
      '本县',
      '重庆',
      '四川秀山',
      '四川酉阳',
      '四川邻水',
      '江苏徐州',
      '山东',
      '东北',
      '辽宁锦州',
      '湖北',
      '剿匪途中',
      '征粮途中',
    ],
    womenShare: 0.04,
  },
  抗美援朝战争: {
    years: [1950, 1953],
    ages: [17, 32],
    service: [0, 5],
    pickCause: battle,
    deathPlaces: [
      '朝鲜',
      '朝鲜',
      '朝鲜金城',
      '朝鲜铁原',
      '朝鲜上甘岭',
      '朝鲜平康',
      '朝鲜金化',
      '朝鲜江原道',
      '朝鲜临津江',
      '朝鲜西海岸',
      '回国途中',
    ],
    womenShare: 0.008,
  },
  社会主义建设: {
    years: [1950, 1998],
    ages: [18, 48],
    service: [0, 18],
    pickCause: duty,
    deathPlaces: [
      '本县',
      '西藏',
      '四川凉山',
      '四川甘孜',
      '云南麻栗坡',
      '广西',
      '越南',
      '青海',
      '贵州',
      '襄渝铁路工地',
      '成昆铁路工地',
    ],
    womenShare: 0.05,
  },
  未查明: {
    years: [1927, 1953],
    ages: [18, 40],
    service: [0, 6],
    pickCause: weightedKeys<DeathCause>({
      不详: 70,
      战斗牺牲: 20,
      失踪: 10,
      病故: 0,
      因公牺牲: 0,
      其他: 0,
      被捕遇害: 0,
    }),
    deathPlaces: ['不详', '外地', '本县'],
    womenShare: 0.03,
  },
};
