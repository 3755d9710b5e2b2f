import type { ConsentPurpose, LeadKind, Stage } from '../domain/leads/stages.ts';

/** Words of the receipt: what happens next; `due` is the day by which an answer is owed, where one is. */
export const receiptWords = {
  nextSteps: (door: LeadKind, due: string | undefined) =>
    nextSteps[door](due === undefined ? '' : `${due}以前`),
  unverified: '这一份寄出时没有经过防冒用的核对，由工作人员先看过再办，因此可能慢几天。',
  keep: (door: LeadKind) =>
    `查看、补充${door === 'harm' ? '' : '、撤回'}都要用回执编号和查询码；查询码丢了不能补发，可以打电话办理。`,
} as const;

const nextSteps: Record<LeadKind, (by: string) => string[]> = {
  kin: (by) => [
    '系统现在就与英名录比对，由工作人员核实；没有核实的结果，不会告诉您。',
    `${by}给您答复。要您补充时，会写在查询页上，或按您留的方式联系您。`,
  ],
  correction: (by) => [
    '工作人员核对依据以后决定是否更正，由两人核定。',
    `${by}给您答复。更正了的，会记入公开的更正记录，不写您的姓名。`,
  ],
  harm: (by) => [
    '报告和证据已经封存，原样保存，并由工作人员转给负责的部门。',
    `${by}开始处理。办理情况写在查询页上。`,
  ],
};

/** Words of the pages with which a family follows what it sent. */
export const followWords = {
  reference: { label: '回执编号', hint: '8位字母和数字。', missing: '请填写回执上的编号' },
  code: { label: '查询码', hint: '16位，分四组；大小写和空格都不要紧。', missing: '请填写回执上的查询码' },
  logIn: '查看',
  miss: (telephone: string | undefined) => ({
    title: '编号和查询码没有对上',
    paragraphs: [
      '请照回执再核对一遍：没有字母 I、O、Q、V、Z，也没有数字0和1。已经撤回的不能再查看。',
      telephone === undefined ? '回执丢了，可以联系本站的主办单位。' : `回执丢了，可以打电话：${telephone}。`,
    ],
  }),
  limited: (telephone: string | undefined) => ({
    title: '试的次数多了，请过一小时再试',
    paragraphs: [telephone === undefined ? '也可以联系本站的主办单位。' : `也可以打电话：${telephone}。`],
  }),
  addTitle: '补充',
  answerTitle: '回答上面的询问',
  addText: { label: '补充的内容', hint: '想起什么写什么。', missing: '请填写要补充的内容，或选照片' },
  answerText: { label: '您的回答', hint: '', missing: '请填写您的回答' },
  addPictures: { label: '照片', hint: 'JPEG、PNG 或 WebP，拍摄地点等信息会自动去掉。' },
  add: '寄出补充',
  answer: '寄出回答',
  correctTitle: '更正',
  correctHint: '改好以后，原来写的仍会留给工作人员对照。',
  correctField: { label: '要改哪一项', hint: '', missing: '请选择要改哪一项' },
  correctValue: { label: '改成', hint: '要去掉这一项，就空着。', missing: '这一项不能空着，请填写改成什么' },
  correct: '寄出更正',
  withdrawTitle: '撤回',
  withdrawHint: (backupDays: number) =>
    `撤回以后，您写的内容、照片和联系方式当时删去，不能恢复，查询码也不能再用。加密备份里的副本在${backupDays}天内清除。`,
  withdrawSure: {
    label: '我要撤回这一份，并删去全部内容',
    hint: '',
    missing: '确定要撤回的，请先勾选这一项',
  },
  withdraw: '撤回并删去',
  leave: '退出查询',
  left: '已退出',
  withdrawn: {
    title: '已经撤回',
    paragraphs: ['您写的内容、照片和联系方式已经删去，查询码不能再用。', '以后想再寄，随时都可以。'],
  },
  again: '回到寻亲首页',
  done: {
    added: '补充已收到。',
    answered: '回答已收到。',
    corrected: '更正已收到。',
  },
  protectedNote:
    '这份报告和证据依法保存，不因撤回而删去。您可以补充；要更改或删去您的姓名和联系方式，请与我们联系。',
  unverified: '这一份寄出时没有经过防冒用的核对，由工作人员先看过再办。',
  due: (day: string) => `最迟${day}给您答复。`,
  joined: '您家寄来的另一份也在一起办理。',
  evidenceHash: '证据校验值（SHA-256）',
  stages: {
    received: { name: '收到', meaning: '已经收到，正在排队办理。' },
    checking: { name: '核查', meaning: '工作人员正在核对英名录和档案。' },
    contacted: { name: '已联系', meaning: '工作人员已经联系过您，或联系过有关地方。' },
    confirmed: { name: '确认', meaning: '已经由两人核定，结果会按您留的方式告诉您。' },
    'set-aside': { name: '暂存', meaning: '目前的材料还不能确认，先存着。补充新的内容，就会重新核对。' },
    withdrawn: { name: '撤回', meaning: '已经撤回，内容已删去。' },
  } satisfies Record<Stage, { name: string; meaning: string }>,
  consentLabel: '您的同意',
  consents: {
    processing: '同意处理',
    sensitive: '同意处理敏感信息',
    'other-regions': '同意转给外地机构',
    publication: '同意写明已找到亲属',
  } satisfies Record<ConsentPurpose, string>,
  yes: '是',
} as const;

export const clockTime = (hours: number, minutes: number) =>
  `${hours}时${String(minutes).padStart(2, '0')}分`;
