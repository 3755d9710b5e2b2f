import { firstAnswerWorkingDays } from '../domain/leads/stage-rules.ts';

/** Words of the page of the kin search. */
export const kinSearchWords = {
  title: '寻亲',
  lead: '家人寻烈士，烈士寻家人。您知道多少，就写多少；工作人员拿它同英名录一条一条比对，核查以后同您联系。',
  description: (sought: string) =>
    `寻找烈士，寻找烈士亲属：怎样提供线索，怎样查办理情况。名录里登记正在寻找亲属的烈士${sought}人。`,
  fill: '写下您知道的',
  fillNote: '必填六项，其余可以不写。不开脚本也能填。',
  follow: '查办理情况',
  followNote: '凭回执编号和查询码，看办到哪一步，也可以补充、更正、撤回。',
  down: {
    title: '网上填表暂时用不了',
    text: '接收线索的服务现在没有应答。您可以过一会儿再来，也可以打电话或到办公处说。本站的其他各页不受影响。',
  },
  sought: '正在寻找亲属的烈士',
  soughtLead: (people: string) =>
    `名录里登记“寻亲中”的有${people}人，按籍贯今属的区县排列。您是其中哪一位的亲属，或者知道亲属的下落，请点姓名，在那一页告诉我们。`,
  soughtNone: '名录里现在没有登记“寻亲中”的人。',
  soughtNoneNote: (unregistered: string) =>
    unregistered === '0'
      ? ''
      : `有${unregistered}人的寻亲状态还没有登记。没有登记，不等于亲属已经找到；您是谁的亲属，都可以写来。`,
  states: (parts: readonly string[]) => `名录里的寻亲状态：${parts.join('，')}。`,
  state: (label: string, people: string) => `${label}${people}人`,
  unregistered: '未登记',
  whole: (people: string) => `全部${people}人的名单`,
  district: (people: string) => `${people}人`,
  rest: (people: string) => `另有${people}人，见全部名单`,
  elsewhere: '籍贯在本市以外',
  unknownDistrict: '籍贯今属未详',
  faces: '影像上还不认得的人',
  facesLead: (items: string) =>
    `有${items}件影像，上面还有不认得的人。您认得其中哪一位，请写下来：是哪个位置上的人，怎样认得的。`,
  facesPlaces: (places: readonly string[]) => `待认：${places.join('、')}`,
  facesDoor: '你认识他吗',
  facesDoorOf: (caption: string) => `你认识他吗：${caption}`,
  facesAll: (items: string) => `全部${items}件`,
  steps: '怎样办',
  stepList: [
    {
      title: '写',
      text: '必填的只有六项：您的姓名，一个联系办法，您和烈士的关系，您所知道的烈士姓名，籍贯，同意处理这些信息。姓名写不准的，照听来的写；不认得的字写作□。离家的年份、部队、书信、兄弟姐妹，记得的都有用。',
    },
    {
      title: '收好回执',
      text: '寄出以后当场给回执编号和查询码，请打印、抄下或拍照。往后凭这两样查办理情况，补充、更正或撤回；没有查询码，在网上看不到您写的。',
    },
    {
      title: '比对',
      text: '您写的同英名录逐条比对，列出可能的人和理由。是不是同一个人，由工作人员核查，再由第二个人复核，不由机器定。',
    },
    {
      title: '答复',
      text: `收到以后${firstAnswerWorkingDays}个工作日内给第一次答复，按您留的联系办法联系。核实的，名录照更正的规矩改；没有对上的，说明查过什么、还缺什么。`,
    },
  ],
  office: '不便上网填的',
  officeText: '打电话、写信或到办公处，由工作人员代填，效力一样。',
  officePending: '主办单位还没有把电话和地址填进本站，所以这里没有写。',
  telephone: (number: string) => `电话：${number}。`,
  telephonePending: '办公电话待填。',
  otherDoors: '另外两件事',
  correction: {
    title: '记录有误',
    text: '哪一栏、应当怎样写、依据是什么。最好从那一条记录的页面点进来，编号会自动带上。',
  },
  harm: {
    title: '侵害英烈名誉',
    text: '在哪里见到的、是什么内容。留下网址和截图，由主办单位转有关部门。可以不留姓名。',
  },
  privacy: '您写的内容怎样保存、谁能看、存多久',
} as const;

/** What other pages say of the kin search, each leading to its form. */
export const kinLinkWords = {
  martyr: '您是这位烈士的亲属吗',
  dead: '您是这位牺牲者的亲属吗',
  sought: '正在寻找亲属',
  facility: '您的亲人可能葬在这里吗',
  report: '更正与反映',
  wrong: '这条记录有误',
  field: '哪一栏',
  otherField: '其他',
  propose: '写更正',
  harm: '报告侵害英烈名誉',
} as const;
