/** Words of the pages of prose. */
export const proseWords = {
  titles: {
    about: '关于本站',
    'how-to-use': '使用说明',
    visiting: '祭扫与参观',
    apply: '申报与定级',
    privacy: '隐私',
    accessibility: '无障碍声明',
  },
  unwritten: '这一页还没有写。',
} as const;
