/** Words of the pages that the server draws for families, and of every form, the desk's among them. */
export const formWords = {
  required: '必填',
  errorTitle: (count: number) => `有${count}处要改一改`,
  errorNote: '写过的都还在，改好这几处再寄。',
  /** Before the title of the page, so that whoever hears it knows at once. */
  errorPageTitle: (title: string) => `要改：${title}`,
  error: '要改：',
  /** Shown as the empty entry of a long list of choices. */
  choose: '未选',
  most: (count: number) => `最多${count}字。`,
  files: (most: number, megabytes: number) => `最多${most}张，每张不超过${megabytes}兆。`,
  left: (count: number) => `还可以写${count}字`,
  tooLong: (count: number) => `多了${count}字`,
  trap: '这一格请留空',
} as const;

/** What the form does by script: drafts, sending, and what keeps it from being sent. */
export const sendingWords = {
  draftKept: '写的内容暂存在这个窗口里，不慎刷新、断网都还在；关掉窗口就清除。照片不存。',
  draftRestored: '先前在这个窗口写过的已经放回来了，照片和同意的选项要重新选。',
  startAgain: '清空重写',
  preparing: '正在准备…',
  sending: '正在寄出…',
  tooManyFiles: (most: number) => `最多选${most}张，请去掉几张`,
  tooLargeFile: (name: string, megabytes: number) => `“${name}”超过${megabytes}兆，请换一张小一些的`,
  unreachable: '没有寄出去：网络不通，或者服务暂时没有应答',
  unavailable: '没有寄出去：登记暂时用不了',
  tooMany: '没有寄出去：这段时间寄来的太多了',
  failed: '没有寄出去：出了差错',
  kept: '写过的都还在这一页。请过一会儿再按一次“寄出”。',
  call: (telephone: string) => `着急的话，请打电话：${telephone}。`,
  callPending: '办公电话待填。',
} as const;

export const publicFormWords = {
  toNotice: '寄出以前，请看一看最下面的告知书。',
  noticeVersion: (version: string) => `版本 ${version}`,
  print: '打印',
} as const;

export const receiptPageWords = {
  title: '回执',
  lead: {
    kin: '您写的已经收到。',
    correction: '您提出的更正已经收到。',
    harm: '您的报告已经收到。',
  },
  repeat: '这一份先前已经收到，这是原来的回执。',
  addition: '这一次与先前不同的内容，已作为补充收下。',
  reference: '回执编号',
  code: '查询码',
  received: '收到的时间',
  keep: '请妥善保管',
  keepNote: '请打印、抄下或拍照：离开这一页，查询码就不再显示。',
  followAt: '查办理情况',
  qr: '查询页网址的二维码',
  next: '接下来',
  telephone: '电话',
  telephonePending: '待填',
  print: '打印回执',
  toFollow: '现在去看办理情况',
} as const;

export const followPageWords = {
  title: '查办理情况',
  lead: '请照回执填写编号和查询码。',
  reference: (reference: string) => `回执编号 ${reference}`,
  history: '经过',
  conversation: '来往',
  from: { office: '办公处问', family: '您答' },
  account: '您写的',
  noAccount: '没有写下内容。',
  pictures: (count: number) => `照片${count}张`,
  print: '打印这一页',
  correct: '改一改写过的',
  withdraw: '撤回这一份',
} as const;

export const messagePageWords = {
  telephone: (number: string) => `电话：${number}`,
  telephonePending: '主办单位的电话待填。',
} as const;
