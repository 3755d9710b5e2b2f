/** Mail to the office and its staff: numbers, days and links, never a word of a family. */
interface MailWords {
  subject(values: MailValues): string;
  lines(values: MailValues): string[];
}

/** What is known, by name; what a template does not get, its sentence does without. */
export type MailValues = Readonly<Record<string, string | number>>;

const link = ({ link: address }: MailValues) => (address === undefined ? [] : ['', String(address)]);
const counted = (count: string | number | undefined, unit: string) =>
  count === undefined ? '' : `${count}${unit}`;

export const mailWords = {
  'new-leads': {
    subject: ({ count }) => `寻亲办件：新收到${counted(count, '件')}`,
    lines: (values) => [`新收到来件${counted(values['count'], '件')}，请登录办件台查看。`, ...link(values)],
  },
  overdue: {
    subject: ({ count }) => `寻亲办件：${counted(count, '件')}已过答复期限`,
    lines: (values) => [
      `${counted(values['count'], '件')}来件已过答复期限，请登录办件台办理。`,
      ...link(values),
    ],
  },
  'new-device': {
    subject: () => '办件台：您的账户在一台新设备上登录',
    lines: (values) => [
      `您的账户刚在一台没有用过的设备上登录${values['day'] === undefined ? '' : `（${values['day']}）`}。`,
      '如果是您本人，不必理会。如果不是，请立即修改密码并告知管理员。',
      ...link(values),
    ],
  },
  'audit-head': {
    subject: ({ day }) => `办件台：审计记录封存码${day === undefined ? '' : ` ${day}`}`,
    lines: (values) => [
      `审计记录至第 ${values['sequence'] ?? '—'} 条，封存码：`,
      String(values['hash'] ?? '—'),
      '',
      '请留存此信或打印存档。日后用 npm run audit:check 核对，可以发现审计记录是否被改动或截去。',
    ],
  },
} as const satisfies Record<string, MailWords>;

/** Below every letter. */
export const mailClosing = '此信由系统自动发出，不含来件内容。';
