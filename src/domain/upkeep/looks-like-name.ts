import { charactersOf } from '../names/characters.ts';
import { compoundSurnames } from '../names/compound-surnames.ts';
import { splitName } from '../names/split-name.ts';

/** The hundred commonest surnames (公安部《二〇二〇年全国姓名报告》, general knowledge); a rarer one is not worth a false alarm. */
const commonSurnames = new Set(
  charactersOf(
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤',
  ),
);

/** How posts end, or what stands in them: 管护员, 守墓人, 任务岗, 石工. */
const postWord = /[员长人岗工任部处组站队所科室班]$|管护|巡查|守墓|保洁|保安|门卫|值班|书记|干事/u;
const hanOnly = /^\p{Script=Han}+$/u;

/**
 * Whether a cell for a post holds exactly a person's name: a common surname and two characters, or a compound surname and
 * one or two. Names of two characters are let pass, since posts are often as short.
 */
export function looksLikePersonName(text: string): boolean {
  if (!hanOnly.test(text) || postWord.test(text)) return false;
  const { surname, given } = splitName(text);
  const givenLength = charactersOf(given).length;
  if (surname in compoundSurnames) return givenLength === 1 || givenLength === 2;
  return commonSurnames.has(surname) && givenLength === 2;
}
