/** What a door says beside a field, and above the form where it concerns the whole of it. */
export const leadMessages = {
  tooLong: (label: string, most: number, now: number) =>
    `“${label}”现在有${now}字，请减到${most}字以内；写不下的可以收到回执以后再补充`,
  idNumber: (label: string) => `“${label}”里好像有一个身份证号。找人用不到它，请把号码删去再寄`,
  shortNumber: '这个电话号码好像不全，请核对位数；座机请连区号一起写',
  mobileLength: (digits: number) => `手机号是11位，现在写了${digits}位，请核对`,
  email: '这个电子邮箱好像不全，请写成 name@example.cn 的样子',
  tooManyPictures: (most: number) => `照片最多${most}张，请去掉几张；其余的收到回执以后可以再补`,
  picture: {
    heic: '这张照片是 HEIC 格式，这里打不开。请在手机的“设置—相机—格式”里选“兼容性最佳”重拍，或把照片发到微信再存下来后选用',
    'not-a-picture': '这个文件不是 JPEG、PNG 或 WebP 照片，请换一张；也可以先寄文字',
    'too-large': '这张照片超过8兆，请缩小或换一张；也可以先寄文字',
    'too-many-pixels': '这张照片的尺寸太大，请缩小后再选；也可以先寄文字',
    broken: '这张照片打不开，可能没有传完整，请重新选一次；也可以先寄文字',
  },
  pictureNumbered: (position: number, message: string) => `第${position}张：${message}`,
  pictureAgain: '照片请重新选一次，浏览器不会替您留着文件。',
} as const;

const call = (telephone: string | undefined) =>
  telephone === undefined ? '也可以联系本站的主办单位。' : `也可以打电话：${telephone}。`;

/** Messages above a form: what happened, that nothing typed is lost, what to do, whom to call. */
export const formMessages = {
  proof: (telephone: string | undefined) => ({
    title: '请再按一次“寄出”',
    paragraphs: ['这一页打开得久了，防冒用的核对已经过期。写过的都还在，再按一次就好。', call(telephone)],
  }),
  address: (telephone: string | undefined) => ({
    title: '这个网络一小时内已寄来几份，暂时不能再收',
    paragraphs: ['这一份还没有收到。写过的都还在，请过一小时再寄。', call(telephone)],
  }),
  often: (telephone: string | undefined) => ({
    title: '一小时内寄来的次数多了',
    paragraphs: ['这一次还没有收到。写过的都还在，请过一小时再寄。', call(telephone)],
  }),
  day: (telephone: string | undefined) => ({
    title: '今天寄来的很多，网上暂时不能再收',
    paragraphs: ['这一份还没有收到。写过的都还在，请明天再寄。', call(telephone)],
  }),
  busy: (telephone: string | undefined) => ({
    title: '登记暂时用不了',
    paragraphs: ['这一份还没有收到。写过的都还在，请过几分钟再寄。', call(telephone)],
  }),
  withdrawn: (telephone: string | undefined) => ({
    title: '这一份先前已经撤回',
    paragraphs: ['撤回的内容已经删去。要重新寄，请再按一次“寄出”。', call(telephone)],
  }),
} as const;

export type FormMessageName = keyof typeof formMessages;
