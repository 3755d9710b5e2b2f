import type { RollRow } from '../domain/tables.ts';
import { numberWord } from './dates.ts';
import { drawGroup, drawPortrait, drawTablet, type Portrait } from './likeness-drawing.ts';
import type { MakePictures, PictureEntry, Setting } from './picture-entry.ts';
import type { Random } from './random.ts';
import { findDeathYear, readYears } from './read-years.ts';
import { wearDown } from './wear.ts';

/** Portraits, groups and tablets. */

const styles: readonly Portrait['style'][] = ['corners', 'oval', 'border'];
const frames: Readonly<Record<Portrait['style'], string>> = {
  corners: '相角夹着的',
  oval: '椭圆框里的',
  border: '白边的',
};

const permissions = [
  { rights: '虚构图样' },
  { rights: 'CC BY-SA 4.0（虚构图样）' },
  { rights: '家属授权展示（虚构）', consent: '虚构授权〔2026〕5号' },
];

function toPortrait(
  { random, round }: Setting,
  person: RollRow,
): PictureEntry & { style: Portrait['style'] } {
  const style = styles[round % styles.length] ?? 'oval';
  const date = writePortraitDate(random, person);
  return {
    style,
    sheet: drawPortrait({ name: person.name, years: readYears(person), style }),
    form: { colours: random.pick(['grey', 'sepia', 'grey']), grain: 9 },
    cells: {
      kind: '肖像',
      caption: `${person.name}肖像`,
      alt: `程序画的肖像样张：${frames[style]}底板上竖写“${person.name}”，没有人像。`,
      people: person.id,
      date,
      creator: random.pick(['佚名', '佚名', '', '虚构照相馆']),
      holder: random.pick(['虚构县档案馆', '私人收藏', '']),
      ...random.pick(permissions),
      focus: random.pick(['50,44', '']),
    },
  };
}

/** A year or two before death; often nobody wrote it down. */
function writePortraitDate(random: Random, person: RollRow): string {
  const died = findDeathYear(person);
  if (died === undefined || random.chance(0.4)) return random.pick(['', '不详']);
  const year = died - random.between(2, 5);
  return random.pick([`${year}年`, `约${year}年`, `${year}年秋`, `${year}年${random.between(1, 12)}月`]);
}

/** The very first is large enough for every screen. */
export const makePortrait: MakePictures = (setting) => {
  const person = setting.nextPerson();
  const portrait = toPortrait(setting, person);
  return person === setting.subjects.people[0]
    ? [{ ...portrait, form: { ...portrait.form, width: 1200 } }]
    : [portrait];
};

/** Somebody whom the archive can't name. */
export const makeUnknownPortrait: MakePictures = (setting) => {
  const { style } = toPortrait(setting, setting.nextPerson());
  return [
    {
      sheet: drawPortrait({ name: '□□□', years: '', style }),
      form: { colours: 'grey', grain: 12 },
      cells: {
        kind: '肖像',
        caption: '不知姓名的战士',
        alt: `程序画的肖像样张：${frames[style]}底板上是三个空格，没有人像。`,
        unidentified: '照片中人',
        creator: '佚名',
        holder: '私人收藏',
        district: setting.random.pick(setting.subjects.districts),
      },
    },
  ];
};

/** A worn original with what was made from it: cleaned, coloured, or redrawn by a machine. */
export function makeRestored(way: '清理' | '上色' | 'AI修复'): MakePictures {
  return (setting) => {
    const original = toPortrait(setting, setting.nextPerson());
    const colours = way === '上色' ? 'colour' : 'grey';
    const notes = {
      清理: '去了污渍和折痕，没有补画。',
      上色: '先去污渍，再上色；颜色是推想的。',
      AI修复: '由程序补画，细部不可当真。',
    };
    return [
      {
        ...original,
        sheet: wearDown(setting.random, original.sheet),
        cells: { ...original.cells, restoration: '原件', caption: `${original.cells.caption}（旧照）` },
        restored: [
          {
            restoration: way,
            note: notes[way],
            sheet: original.sheet,
            form: { colours, grain: 0, format: way === 'AI修复' ? 'png' : 'jpeg' },
          },
        ],
      },
    ];
  };
}

/** A group of a dozen, three of whom are known. */
export const makeGroup: MakePictures = (setting) => {
  const { random, subjects } = setting;
  const known = [setting.nextPerson(), setting.nextPerson(), setting.nextPerson()] as const;
  const rows = placeInRows(random, known);
  const unidentified = listUnknownPlaces(rows);
  const died = known.flatMap((person) => findDeathYear(person) ?? []);
  const year = died.length === 0 ? '' : `${Math.min(...died) - random.between(1, 3)}年`;
  const count = known.length + unidentified.length;
  return [
    {
      sheet: drawGroup({ rows, title: `虚构县支前队合影　${year}` }),
      form: { colours: random.pick(['grey', 'sepia']), grain: 10 },
      cells: {
        kind: '合影',
        caption: `支前队合影，${known.map(({ name }) => name).join('、')}等${count}人`,
        alt: `程序画的合影样张：前后两排名牌，写着名字的${known.length}块，空格的${unidentified.length}块，没有人像。`,
        people: known.map(({ id }) => id).join(';'),
        unidentified: unidentified.join(';'),
        date: year,
        creator: random.pick(['佚名', '']),
        holder: '虚构县档案馆',
        district: random.pick(subjects.districts),
        place: '虚构县城隍庙前',
        focus: '50,58',
      },
    },
  ];
};

/** Two in the back row and one in front; empty places are people whom nobody knows. */
function placeInRows(random: Random, [second, fourth, first]: readonly [RollRow, RollRow, RollRow]) {
  const back = Array.from({ length: random.between(4, 6) }, () => '');
  const front = Array.from({ length: random.between(3, 5) }, () => '');
  return [back.with(1, second.name).with(3, fourth.name), front.with(0, first.name)];
}

function listUnknownPlaces(rows: readonly (readonly string[])[]): string[] {
  return rows.flatMap((names, row) =>
    names.flatMap((name, place) =>
      name === '' ? [`${row === 0 ? '后排' : '前排'}左${numberWord(place + 1)}`] : [],
    ),
  );
}

export const makeTablet: MakePictures = (setting) => {
  const person = setting.nextPerson();
  return [
    {
      sheet: drawTablet(person.name),
      cells: {
        kind: '名牌',
        caption: `${person.name}名牌`,
        alt: `程序画的名牌：圆首木牌，竖写“${person.name}”。`,
        people: person.id,
        transcription: person.name,
        creator: '程序',
      },
    },
  ];
};
