/** What the server says when it can't do what was asked. */
export const serverMessages = {
  'not-found': {
    title: '没有这一页',
    paragraphs: ['地址可能打错了，或者链接已经过时。可以回到首页，从检索框里找人。'],
  },
  'not-allowed': {
    title: '您的账号不能打开这一页',
    paragraphs: ['这一页要另一种职责的账号。需要时，请本单位的管理员调整。'],
  },
  'other-site': {
    title: '这份表单不是从本站寄出的',
    paragraphs: [
      '为防冒用，只收从本站页面寄出的表单。请回到本站的页面重新填写；在那里填过的内容，浏览器会留着。',
    ],
  },
  malformed: {
    title: '这次寄来的内容没法读',
    paragraphs: ['内容在途中可能断了，或者夹有无法保存的字符。请返回上一页再寄一次。'],
  },
  'too-large': {
    title: '寄来的内容太大',
    paragraphs: ['每张照片不超过 8 MB，最多三张。可以先寄文字，照片以后再补。'],
  },
  'too-slow': {
    title: '寄到一半停住了',
    paragraphs: ['网络可能不稳。请返回上一页再寄一次；照片多时，可以先寄文字。'],
  },
  'too-many': {
    title: '这段时间寄来的太多了',
    paragraphs: ['请过一个小时再寄，或打电话给我们。'],
  },
  'other-method': { title: '这个地址不能这样打开', paragraphs: ['请从首页或上一页重新进入。'] },
  unavailable: {
    title: '登记暂时用不了',
    paragraphs: ['刚才寄的没有收到。请过几分钟再寄，或打电话给我们；英名录和检索照常可用。'],
  },
  failed: {
    title: '出了差错，这一步没有办成',
    paragraphs: ['差错已经记下。请过几分钟再试，或打电话给我们。'],
  },
} as const;

export type ServerMessage = keyof typeof serverMessages;

export const serverLinks = { home: '回到首页', search: '检索英名录' };
