import { retentionDays } from '../domain/leads/retention.ts';

/** What the commands of safekeeping say: keys, backup, restore, retention, audit. */
export const safekeepingWords = {
  noKeyring: (file: string) =>
    `没有找到密钥文件 ${file}。第一次使用，请运行 npm run keys:new；如果库里已有来件，请把保存的那一份密钥文件放回原处，没有它来件打不开。`,
  openKeyring: (file: string) =>
    `密钥文件 ${file} 别的账户也能读。请运行 chmod 400 ${file}，只留给运行服务器的账户。`,
  damagedKeyring: (file: string) =>
    `密钥文件 ${file} 读不通。请把保存的那一份放回原处；不要新建，新钥匙打不开旧来件。`,
  lockedKeyring: (lock: string) =>
    `另一个 npm run keys:rotate 正在运行。如果确实没有，请一分钟后再运行一次；仍不行，删去 ${lock}。`,
  keyringMade: (file: string) =>
    `已新建密钥文件 ${file}。请现在抄存一份到别处（例如锁进保险柜的优盘）：没有它，来件和备份都打不开。不要与备份放在一起。`,
  keyringThere: (file: string) =>
    `密钥文件 ${file} 已经在了，没有改动。要换新钥匙，请运行 npm run keys:rotate。`,
  noStore: (file: string) => `没有找到来件库 ${file}。请查 DATA_DIR 和 DATABASE_URL 是否与服务器的相同。`,
  failed: (name: string) => `没有办成（${name}）。没有半途的改动，请再运行一次；仍不行，请查服务器日志。`,
  usage: (line: string) => `用法：${line}`,

  rotated: (report: { keyId: string; isResumed: boolean; fields: number; uploads: number }) =>
    `${report.isResumed ? '接着上次没有做完的更换。' : ''}新钥匙 ${report.keyId}：已改锁 ${report.fields} 处文字、${report.uploads} 个附件。`,
  rotationDone: (file: string) =>
    `旧钥匙锁的一处不剩。密钥文件 ${file} 已经变了，请重新抄存一份，换下保险柜里的那一份；旧钥匙还留在里面，旧备份仍打得开。`,
  rotationLeft: (count: number) =>
    `有 ${count} 处用现有的钥匙打不开，原样留着。如果密钥文件换过，请把旧的那一份里的钥匙放回来再运行；确实没有，用 --force 可以再换新钥匙。`,

  backupKeyMade: (parts: { identityFile: string; recipient: string; recipientFile: string }) =>
    [
      `已新建备份钥匙 ${parts.identityFile}。`,
      '请现在把它移到别处（例如锁进保险柜的优盘），不要留在这台机器上，也不要与备份放在一起：没有它，备份打不开。',
      `加锁用的公钥是 ${parts.recipient}，已写入 ${parts.recipientFile}，npm run backup 会自己找到。`,
    ].join('\n'),
  backupKeyThere: (file: string) => `${file} 已经在了，没有改动。要另做一把，请用 --out 写一个新文件名。`,
  backedUp: (parts: { file: string; megabytes: string; leads: number; uploads: number; seconds: string }) =>
    `已备份到 ${parts.file}（${parts.megabytes} MB，来件 ${parts.leads} 件，附件 ${parts.uploads} 个），并已打开核对；用时 ${parts.seconds} 秒。`,
  backupNeedsKeys: '备份里没有密钥文件，请确认它另有一份保存。',
  oldBackupsRemoved: (count: number) => `已删去 ${count} 份满 ${retentionDays.backups} 天的旧备份。`,
  uploadsMissing: (count: number) =>
    `有 ${count} 个附件，库里有记录而文件不在。若不是刚刚撤回，请从更早的备份找回。`,
  restored: (parts: { dataDir: string; madeAt: string; leads: number; uploads: number; seconds: string }) =>
    `已恢复到 ${parts.dataDir}：备份时间 ${parts.madeAt}，来件 ${parts.leads} 件，附件 ${parts.uploads} 个；用时 ${parts.seconds} 秒。`,
  restoredNext: [
    '所有人都要重新登录。',
    '备份之后家属撤回过的来件，现在又在库里了：请按邮件和登记逐件再办撤回。',
    '备份之后的来件不在里面：请在网站上告知家属，凭回执来电核对。',
    '时钟核对无误后，运行 npm run retention -- --after-pause。',
  ].join('\n'),
  sealUnchecked: '密钥文件不在，没有核对封签（备份是否由本单位所做）。放回密钥文件再恢复，可以核对。',
  faults: {
    'remote-store':
      '来件库在另一台数据库服务器上（DATABASE_URL）。请用那台服务器自己的备份；这条命令只备份本机的库文件。',
    'no-recipient':
      '还没有备份钥匙。请先运行 npm run backup:key，或在 BACKUP_RECIPIENT 写上公钥（age1 开头）。',
    'wrong-recipient': '备份的公钥读不通。请查 BACKUP_RECIPIENT，应是 age1 开头的一行。',
    'wrong-identity': '这把备份钥匙打不开这份备份。请换用做备份时的那一把（AGE-SECRET-KEY 开头）。',
    damaged: '这份备份不完整或已被改动，没有恢复任何东西。请换另一份。',
    'wrong-hash': '这份备份与旁边 .sha256 文件里的不符，可能没有抄全。请重新抄一份，或换另一份。',
    'wrong-seal': '这份备份不是用本单位的密钥文件做的，或已被改动。没有恢复任何东西；请查来历。',
    'wrong-store': '来件库没有通过数据库自己的检查。请不要删旧备份，并告知管理员。',
    'broken-audit': '审计记录断了链。请运行 npm run audit:check 看是哪一条；旧备份请先不要删。',
    'missing-uploads': '备份里的附件与登记的不符。请换另一份。',
    'target-not-empty': '要恢复到的文件夹里已有东西。请写一个新的或空的文件夹，原来的留着。',
    busy: '来件库一直被占用，没有备份成。请稍后再运行一次。',
  },

  retention: {
    counted: (leads: number, files: number) => `到期应清除的来件 ${leads} 件，附件 ${files} 个；没有改动。`,
    erased: (leads: number, files: number) => `已清除来件 ${leads} 件的个人信息，删去附件 ${files} 个。`,
    countedCustodians: (people: number) => `到期应删去姓名电话的管护责任人 ${people} 人；没有改动。`,
    erasedCustodians: (people: number) => `已删去 ${people} 名管护责任人的姓名、电话。`,
    countedImports: (count: number) => `交来后三十天没有人办的表 ${count} 份；没有改动。`,
    erasedImports: (count: number) => `交来后三十天没有人办的表 ${count} 份，文件已删去。`,
    countedFamilies: (due: { families: number; visits: number }) =>
      `到期应删去的帮扶登记 ${due.families} 户，走访记录 ${due.visits} 条；没有改动。`,
    erasedFamilies: (erased: { families: number; visits: number }) =>
      `已删去帮扶登记 ${erased.families} 户，走访记录 ${erased.visits} 条。`,
    heldBack: (leads: number) => `另有 ${leads} 件按时钟已到期，这次没有清除。`,
    strays: (files: number) =>
      `有 ${files} 个附件文件不属于任何来件，数目不寻常，没有删。请查来件库是不是接错了。`,
    logKept: '数据库日志里还可能留有旧内容：另一程序正在读。请过几分钟再运行一次。',
    clocks: {
      sound: '',
      'first-run': '这是这个库第一次清理，只记下时间；到期的从下一次起清除。',
      'gone-back': '时钟比库里的记录还早，像是拨慢了，所以没有按期限清除。请核对这台机器的日期和时间。',
      'long-pause':
        '离上次清理已超过两天，也可能是时钟拨快了，所以没有按期限清除。请核对这台机器的日期和时间；无误，就加上 --after-pause 再运行一次。',
    },
  },

  audit: {
    intact: (rows: number) => `审计记录完整：共 ${rows} 条，逐条核对无误。`,
    anchors: (count: number) => `与 ${count} 个封存码相符。`,
    noAnchors: '没有封存码可比，末尾若被截去看不出来。封存码在 anchors 文件夹和邮件里，可用 --anchor 指明。',
    empty: '审计记录还是空的。',
    reasons: {
      changed: (sequence: number) => `第 ${sequence} 条被改动过。`,
      unchained: (sequence: number) => `第 ${sequence} 条与前一条接不上：前一条被改写过。`,
      gap: (sequence: number) => `第 ${sequence} 条之前缺了记录。`,
      rewritten: (sequence: number) => `第 ${sequence} 条与当时的封存码不同：审计记录被整个改写过。`,
      cut: (sequence: number) => `封存码记到第 ${sequence} 条，库里没有：末尾被截去了。`,
    },
    keep: '请保留来件库和备份原样，不要清理，并报告单位负责人。',
    badAnchor: (file: string) => `封存码文件 ${file} 读不通。请用邮件或打印件里的那一份。`,
  },
} as const;
