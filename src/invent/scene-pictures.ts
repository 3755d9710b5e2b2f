import { cemeteryId } from './facilities.ts';
import type { MakePictures } from './picture-entry.ts';
import { drawCeremony, drawPlan, drawRelic, relicNames } from './scene-drawing.ts';

/** Ceremonies, things and plans. */

export const makeCeremony: MakePictures = ({ random, subjects, turn }) => {
  const year = random.between(1986, 2026);
  return [
    {
      sheet: drawCeremony(random, `清明祭扫　${year}`),
      form: { width: 960 },
      cells: {
        kind: '仪式',
        caption: `${year}年清明祭扫`,
        alt: '程序画的祭扫：纪念碑前一排花圈，远处是山。',
        date: `${year}年4月${random.between(3, 5)}日`,
        creator: random.pick(['虚构县烈士纪念设施保护中心', '佚名', '']),
        facility: cemeteryId,
        event: subjects.eventIds[0] ?? '',
        place: '松林烈士陵园',
        focus: random.pick(['50,40', '30,60', '']),
        volume: `松林烈士陵园${year}年相册（虚构）`,
        page: String(turn),
      },
    },
  ];
};

export const makeRelic: MakePictures = (setting) => {
  const person = setting.nextPerson();
  const name = relicNames[setting.round % relicNames.length] ?? '水壶';
  return [
    {
      sheet: drawRelic(name),
      cells: {
        kind: '遗物',
        caption: `${person.name}用过的${name}`,
        alt: `程序画的${name}，下有十厘米比例尺。`,
        people: person.id,
        date: '',
        creator: '虚构县烈士纪念设施保护中心',
        holder: '虚构县博物馆',
        digitised: '2026年6月',
      },
    },
  ];
};

export const makePlan: MakePictures = ({ random }) => [
  {
    sheet: drawPlan(random, '松林烈士陵园平面示意'),
    form: { format: 'png', width: 1000 },
    cells: {
      kind: '平面图',
      caption: '陵园平面示意',
      alt: '程序画的平面图：中间一条墓道通向纪念碑，两旁六个墓区。',
      date: '1986年',
      creator: '佚名',
      holder: '虚构县档案馆',
      facility: cemeteryId,
    },
  },
];

/** Sent by somebody, and nobody has yet said that it may be shown. */
export const makeHeldBack: MakePictures = (setting) => {
  const person = setting.nextPerson();
  const name = relicNames[(setting.round + 1) % relicNames.length] ?? '钢笔';
  return [
    {
      sheet: drawRelic(name),
      cells: {
        kind: '遗物',
        caption: `${person.name}家中的${name}`,
        alt: `程序画的${name}。`,
        people: person.id,
        rights: setting.round % 2 === 0 ? '' : '待核',
      },
    },
  ];
};
