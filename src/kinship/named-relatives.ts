const kinWord =
  '父亲?|母亲?|爹|娘|妻子?|爱人|丈夫|儿子?|女儿?|哥哥?|大哥|二哥|弟弟?|胞弟|胞兄|兄长?|姐姐?|妹妹?';
const namedRelative = new RegExp(
  `(?:${kinWord})(?:名叫|姓名|名字叫|名|叫|是|为|[:：])?\\s*(?<name>\\p{Script=Han}{2,3})(?=$|[\\s,，、。；;（(])`,
  'gu',
);

/** Names after a word for a relative: 父张德义, 弟弟叫李友山. */
export function listNamedRelatives(text: string): string[] {
  return [...text.matchAll(namedRelative)].flatMap(({ groups }) => groups?.['name'] ?? []);
}
