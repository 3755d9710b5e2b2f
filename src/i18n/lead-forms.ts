import type { Correctable, CorrectionField, CorrectionGroup } from '../domain/leads/correction-fields.ts';
import type { HarmField, HarmGroup } from '../domain/leads/harm-fields.ts';
import type { KinField, KinGroup } from '../domain/leads/kin-fields.ts';
import type { LeadKind } from '../domain/leads/stages.ts';
import { rollTable } from '../domain/tables.ts';

/** What stands at a field: the question, what helps to answer it, and what to do where a required answer is missing. */
export interface FieldWords {
  label: string;
  hint: string;
  missing?: string;
  options?: Readonly<Record<string, string>>;
}

export interface GroupWords {
  title: string;
  hint: string;
}

export interface DoorWords {
  title: string;
  lead: string;
  submit: string;
  groups: Readonly<Record<string, GroupWords>>;
  fields: Readonly<Record<string, FieldWords>>;
}

const pictures = (label: string, hint: string): FieldWords => ({ label, hint });

const senderName: FieldWords = {
  label: '您的姓名',
  hint: '',
  missing: '请填写您的姓名，回复时好称呼您',
};

const contact: FieldWords = {
  label: '怎样联系您',
  hint: '手机、座机、电子邮箱或通信地址，写一种就行。',
  missing: '请填写一种能找到您的联系方式：手机、座机、邮箱或通信地址',
};

const processing = (purpose: string): FieldWords => ({
  label: `我已看过下面的告知书，同意为${purpose}处理我填写的信息`,
  hint: '不同意就不能收下这份表。以后可以凭回执编号和查询码撤回。',
  missing: '请看过告知书，同意的话勾选这一项',
});

const kinFieldWords: Record<KinField, FieldWords> = {
  senderName,
  contact,
  relation: {
    label: '您与烈士的关系',
    hint: '如：侄孙女、外甥、同村人、战友的儿子。',
    missing: '请填写您与烈士的关系，如“侄孙女”“同村人”',
  },
  name: {
    label: '烈士姓名',
    hint: '照您家里的叫法写；不认得的字写□，只知道音的写拼音。',
    missing: '请填写您所知道的烈士姓名；不认得的字可以写□',
  },
  nativePlace: {
    label: '烈士的籍贯',
    hint: '照老地名写也可以，写到乡镇、村最好，如“巴县木洞镇”。',
    missing: '请填写烈士是哪里人；只知道县名也可以',
  },
  story: {
    label: '您还知道什么',
    hint: '哪年离家、跟哪支部队走的、最后一次来信、消息怎样传到家里，想到什么写什么。',
  },
  otherNames: { label: '别的名字', hint: '小名、学名、改过的名字，几个之间用顿号。' },
  generation: { label: '字辈', hint: '兄弟们名字里相同的那个字。' },
  sex: { label: '性别', hint: '', options: { 男: '男', 女: '女' } },
  relatives: { label: '烈士的父母、兄弟姐妹、配偶和子女', hint: '只写名字和称呼，不写别人的电话和住址。' },
  birth: { label: '出生', hint: '知道多少写多少，如“民国十年”“属鸡”“走的时候19岁”。' },
  joined: { label: '离家或参军', hint: '如“1950年冬”“解放那年”。' },
  unit: { label: '部队或单位', hint: '番号、代号、信封上的地址都可以。' },
  post: { label: '职务', hint: '' },
  death: { label: '牺牲的时间', hint: '照家里听说的写。' },
  deathPlace: { label: '牺牲的地方', hint: '照家里听说的写。' },
  letters: { label: '信件和证件', hint: '烈士证、牺牲通知书、立功证、来信：上面写了什么，照抄下来。' },
  pictures: pictures(
    '照片',
    '信件、证件、墓碑或本人的照片（JPEG、PNG、WebP），照片里的拍摄地点等信息会自动去掉。',
  ),
  wanted: {
    label: '您希望',
    hint: '可以选几样。',
    options: {
      grave: '找到安葬的地方',
      kin: '找到其他亲属',
      stone: '改正碑上或名录上的字',
      photograph: '找到照片',
    },
  },
  isOfAge: {
    label: '填表人的年龄',
    hint: '不选，即表示您已满14周岁。',
    options: { yes: '本人已满14周岁', no: '本人未满14周岁' },
  },
  guardian: {
    label: '监护人姓名',
    hint: '父母或其他监护人。上面的联系方式请写监护人的。',
    missing: '填表人未满14周岁，请填写监护人的姓名',
  },
  guardianConsent: {
    label: '我是填表人的监护人，已看过告知书，同意由孩子填写并寄出这份表',
    hint: '由监护人勾选。',
    missing: '填表人未满14周岁，请监护人看过告知书，同意的话勾选这一项',
  },
  'consent:processing': processing('查找烈士和联系我'),
  'consent:sensitive': {
    label: '我同意处理我写下的敏感信息',
    hint: '如健康状况、DNA检测、未成年人的信息。没有写这些就不用勾。',
  },
  'consent:other-regions': {
    label: '我同意把线索转给外地的烈士纪念和退役军人事务机构',
    hint: '烈士的籍贯、牺牲地或安葬地在外地时，由他们帮着核对。不勾也照样在本地查找。',
  },
  'consent:publication': {
    label: '我同意在烈士的网页上写“已找到亲属”',
    hint: '只写这一句，不写您的姓名、住址和电话。',
  },
};

const kinGroupWords: Record<KinGroup, GroupWords> = {
  sender: { title: '您', hint: '' },
  martyr: { title: '您要找的烈士', hint: '记不清的写大概，不知道的空着。' },
  family: { title: '别的名字和家里人', hint: '' },
  life: { title: '生平', hint: '年份记不准没有关系，照听说的写。' },
  papers: { title: '信件、证件和照片', hint: '' },
  wanted: { title: '您希望做到什么', hint: '' },
  underage: { title: '填表人未满14周岁', hint: '未满14周岁的，由监护人陪着填。' },
  consent: { title: '告知与同意', hint: '每一项分开决定。' },
};

/** Names of the columns as the roll's table has them. */
const correctableWords: Record<Correctable, string> = {
  name: rollTable.columns.name.heading,
  otherNames: rollTable.columns.otherNames.heading,
  sex: rollTable.columns.sex.heading,
  ethnicity: rollTable.columns.ethnicity.heading,
  nativePlace: rollTable.columns.nativePlace.heading,
  born: rollTable.columns.born.heading,
  joined: rollTable.columns.joined.heading,
  party: rollTable.columns.party.heading,
  unit: rollTable.columns.unit.heading,
  post: rollTable.columns.post.heading,
  died: rollTable.columns.died.heading,
  deathPlace: rollTable.columns.deathPlace.heading,
  burialPlace: rollTable.columns.burialPlace.heading,
  gravePosition: rollTable.columns.gravePosition.heading,
  deeds: rollTable.columns.deeds.heading,
  honours: rollTable.columns.honours.heading,
  recognition: rollTable.columns.recognition.heading,
  kinSearch: rollTable.columns.kinSearch.heading,
  other: '其他',
};

const correctionFieldWords: Record<CorrectionField, FieldWords> = {
  person: {
    label: '哪一条记录',
    hint: '写烈士网页上的编号；不知道编号，写姓名和籍贯。',
    missing: '请填写是哪一位烈士的记录：编号，或姓名和籍贯',
  },
  field: { label: '哪一栏', hint: '', options: correctableWords },
  proposed: {
    label: '应当怎样写',
    hint: '只写您有依据的内容。',
    missing: '请填写您认为应当怎样写',
  },
  evidence: {
    label: '依据',
    hint: '碑文、证书、档案、书籍的名称和页码，或您亲眼所见、家里所传。',
    missing: '请填写依据：哪份材料，或从哪里得知',
  },
  pictures: pictures('依据的照片', '碑、证书或书页的照片（JPEG、PNG、WebP）。'),
  senderName,
  contact,
  relation: { label: '您与烈士的关系', hint: '如：孙女、同乡、研究者。' },
  'consent:processing': processing('核对这条记录和回复我'),
};

const correctionGroupWords: Record<CorrectionGroup, GroupWords> = {
  record: { title: '哪里不对', hint: '' },
  evidence: { title: '依据', hint: '' },
  sender: { title: '您', hint: '' },
  consent: { title: '告知与同意', hint: '' },
};

const harmFieldWords: Record<HarmField, FieldWords> = {
  address: {
    label: '在哪里看到的',
    hint: '网址、账号名、书刊名或地点。网址请整行复制过来。',
    missing: '请填写在哪里看到的：网址、账号、书刊或地点',
  },
  what: {
    label: '是什么情况',
    hint: '说了什么、做了什么，什么时候看到的。',
    missing: '请填写是什么情况',
  },
  person: { label: '涉及哪位烈士', hint: '编号或姓名；说不准就空着。' },
  evidence: { label: '原话原文', hint: '把看到的文字照原样抄下或粘贴在这里。' },
  pictures: pictures('截图或照片', 'JPEG、PNG 或 WebP。原图一字不改地保存，作为证据。'),
  senderName: { label: '您的姓名', hint: '' },
  contact: { label: '怎样联系您', hint: '需要补充时才会联系。' },
  'consent:processing': {
    label: '我已看过下面的告知书，同意为办理这份报告处理我的姓名和联系方式',
    hint: '没有写姓名和联系方式的，不用勾。',
    missing: '您写了姓名或联系方式，请看过告知书，同意的话勾选这一项；也可以把姓名和联系方式删去',
  },
};

const harmGroupWords: Record<HarmGroup, GroupWords> = {
  harm: { title: '看到了什么', hint: '' },
  evidence: { title: '证据', hint: '收到时记下内容的校验值，以后可以证明没有改动。' },
  sender: { title: '您的姓名和联系方式', hint: '可以不写。' },
};

export const doorWords: Record<LeadKind, DoorWords> = {
  kin: {
    title: '寻找烈士，寻找亲人',
    lead: '把您知道的写下来，寄给我们。收到后马上给您回执，并与英名录比对；结果由工作人员核实后告诉您。必填的只有六项，其余写多写少都可以。',
    submit: '寄出',
    groups: kinGroupWords,
    fields: kinFieldWords,
  },
  correction: {
    title: '更正一条记录',
    lead: '哪一处写得不对，应当怎样写，依据是什么。核实以后会改正，并记入公开的更正记录。',
    submit: '寄出',
    groups: correctionGroupWords,
    fields: correctionFieldWords,
  },
  harm: {
    title: '报告侵害英烈名誉荣誉的行为',
    lead: '侮辱、诽谤英烈，歪曲、丑化他们的事迹，损坏纪念设施，都可以在这里报告。可以不留姓名。这份报告会一直保存，并转给负责的部门。',
    submit: '寄出',
    groups: harmGroupWords,
    fields: harmFieldWords,
  },
};

/** What stands beside a form that was opened from a record or a grave. */
export const hintWords = {
  person: '从这条记录打开',
  grave: '墓位或碑',
  media: '从这件影像打开',
  mediaHint: (places: readonly string[]) =>
    `${places.length === 0 ? '' : `还不认得的：${places.join('、')}。`}您认得的是哪个位置上的人，怎样认得的，写在“您还知道什么”里。`,
  current: '现在的记录',
  notStated: '（记录没有写）',
} as const;
