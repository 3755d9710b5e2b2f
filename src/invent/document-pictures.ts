import type { RollRow } from '../domain/tables.ts';
import { numberWord } from './dates.ts';
import { drawInscription, drawWallPanel } from './carved-drawing.ts';
import { drawCertificate, drawLetter, drawNotice, drawRegisterPage } from './document-drawing.ts';
import { cemeteryId, wallId } from './facilities.ts';
import { listLetterPages } from './letters.ts';
import type { MakePictures, PictureEntry, Setting } from './picture-entry.ts';

/** What is read: letters, registers, certificates, notices, inscriptions, walls. */

const pageWord = (page: number) => `第${numberWord(page)}页`;

/** A letter of two pages. */
export const makeLetter: MakePictures = (setting) => {
  const person = setting.nextPerson();
  const volume = `${person.name}家书之${numberWord(setting.round + 1)}`;
  return listLetterPages(setting.random, person.name).map((columns, index): PictureEntry => {
    const { sheet, lines } = drawLetter(columns, pageWord(index + 1));
    return {
      sheet,
      lines,
      form: { width: 980, format: index === 0 ? 'png' : 'jpeg' },
      cells: {
        kind: '书信',
        caption: `${volume}，${pageWord(index + 1)}`,
        alt: '程序写的信：红格信笺，毛笔竖写。文字见释文。',
        people: person.id,
        date: '民国三十八年冬月初九',
        creator: person.name,
        holder: '私人收藏',
        volume: `${volume}（虚构）`,
        page: String(index + 1),
        rights: '家属授权展示（虚构）',
        consent: '虚构授权〔2026〕3号',
      },
    };
  });
};

/** Each district has a register of its own. */
const districts = 5;

/** Pages of the register of a district; each round goes on where the last ended. */
export const makeRegister: MakePictures = (setting) => {
  const volume = `虚构县第${numberWord((setting.round % districts) + 1)}区革命烈士名册（虚构）`;
  const first = 2 * Math.floor(setting.round / districts) + 1;
  return [first, first + 1].map((page) => toRegisterPage(setting, volume, page));
};

function toRegisterPage(setting: Setting, volume: string, page: number): PictureEntry {
  const people = Array.from({ length: 15 }, () => setting.nextPerson());
  const heading = volume.replace('（虚构）', '');
  const isColoured = page % 2 === 1;
  const rows = [['姓名', '籍贯', '牺牲时间'], ...people.map(toRegisterRow)];
  const { sheet, lines } = drawRegisterPage({ heading, page: `虚构　${pageWord(page)}`, rows });
  return {
    sheet,
    lines,
    form: isColoured
      ? { width: 1400, format: 'tiff', colours: 'colour' }
      : { width: 1400, format: 'jpeg', colours: 'grey' },
    cells: {
      kind: '名册',
      caption: `${heading}，${pageWord(page)}`,
      alt: '程序写的名册：三栏十五行，姓名、籍贯、牺牲时间。文字见释文。',
      people: [...new Set(people.map(({ id }) => id))].join(';'),
      date: '1953年',
      creator: '虚构县人民政府',
      holder: '虚构县档案馆',
      volume,
      page: String(page),
      digitised: '2026年3月',
    },
  };
}

function toRegisterRow({ name, nativePlace, died }: RollRow): string[] {
  return [name, nativePlace === '' ? '未详' : nativePlace, died === '' ? '未详' : died];
}

export const makeCertificate: MakePictures = (setting) => {
  const person = setting.nextPerson();
  const number = setting.random.between(100, 999);
  const { sheet, lines } = drawCertificate(
    [
      `${person.name}同志在革命斗争中光荣牺牲，`,
      '经查明，准予追认为革命烈士，特发此证，',
      '以资纪念。',
      `虚构字第${number}号`,
      '虚构县人民政府　一九八三年四月',
    ],
    '革命烈士证明书',
  );
  return [
    {
      sheet,
      lines,
      form: { format: 'webp', width: 960 },
      cells: {
        kind: '证书',
        caption: `${person.name}的革命烈士证明书`,
        alt: '程序画的证书：双线边框，五行字，右下方印。文字见释文。',
        people: person.id,
        date: '1983年4月',
        creator: '虚构县人民政府',
        holder: '私人收藏',
        rights: '家属授权展示（虚构）',
        consent: '口头',
      },
    },
  ];
};

export const makeNotice: MakePictures = ({ random, subjects }) => {
  const year = random.between(1950, 1986);
  const { sheet, lines } = drawNotice('关于迁葬烈士遗骸的通知', [
    `各区公所：为便于祭扫，定于${year}年清明前`,
    '将散葬各处的烈士遗骸迁入松林烈士陵园。',
    '各区须先查明墓主姓名、籍贯、所属部队，',
    '姓名不清的，照碑文抄录，不得臆补。',
    '迁葬须征得亲属同意；亲属不详的，登记备查。',
    '附：散葬墓登记表□份。',
    `虚构县民政科　${year}年二月`,
  ]);
  return [
    {
      sheet,
      lines,
      form: { width: 900 },
      cells: {
        kind: '文献',
        caption: `迁葬通知（${year}年）`,
        alt: '程序写的通知：标题下一道红线，七行字。文字见释文。',
        date: `${year}年2月`,
        creator: '虚构县民政科',
        holder: '虚构县档案馆',
        event: random.pick(subjects.eventIds),
        facility: cemeteryId,
      },
    },
  ];
};

export const makeInscription: MakePictures = (setting) => {
  const person = setting.nextPerson();
  const { sheet, lines } = drawInscription([
    `${person.name}烈士之墓`,
    '烈士虚构县石桥乡人',
    '家贫少孤及长从军',
    '转战千里未尝言苦',
    '牺牲于〔松〕林之役',
    '年二十有□',
    '乡人立石以志不忘',
  ]);
  return [
    {
      sheet,
      lines,
      form: { width: 900, format: 'jpeg' },
      cells: {
        kind: '碑刻',
        caption: `${person.name}墓碑碑文`,
        alt: '程序画的碑：圆首方座，七行字，由右向左。文字见释文。',
        people: person.id,
        date: '2026年4月',
        creator: '虚构县烈士纪念设施保护中心',
        facility: cemeteryId,
      },
    },
  ];
};

export const makeWallPanel: MakePictures = ({ round, subjects }) => {
  const perPanel = 120;
  const from = (round * perPanel) % Math.max(1, subjects.wallNames.length);
  const names = subjects.wallNames.slice(from, from + perPanel);
  const { sheet } = drawWallPanel('英名永存', names);
  return [
    {
      sheet,
      form: { width: 900 },
      cells: {
        kind: '英名墙',
        caption: `英名墙局部，${names.length}人`,
        alt: `程序画的英名墙：一面石板，竖刻${names.length}个名字。`,
        date: '2026年5月',
        creator: '虚构县烈士纪念设施保护中心',
        facility: wallId,
      },
    },
  ];
};
