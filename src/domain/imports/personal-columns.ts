import {
  isPrivateHeading,
  listPrivateText,
  mayHoldPrivateText,
  type PrivateKind,
} from '../rules/private-text.ts';
import type { TableName } from '../table.ts';

/** Headings that only living people's data stands below, besides those that no table of the archive may have. */
const personal =
  /身份证|证件号|证件号码|手机|电话|联系|家属|亲属|遗属|烈属|领证人|持证人|受领人|保管人|领取人|代领|申请人|继承人|监护人|户主|银行|开户|账号|帐号|卡号|户口|户籍地址|现住|住址|通讯地址|邮编|微信|qq|邮箱|e-?mail|填表人|填报人|经办人|审核人|负责人|与烈士关系|关系人|抚恤|优待证/u;
const kin =
  /^(?:烈士)?(?:父亲|母亲|父母|配偶|妻子|丈夫|妻|夫|子女|儿子|女儿|兄弟|姐妹|孙子|后代|后人|家庭成员)(?:姓名|情况|信息|名字)?$/u;
const harmless = /寻亲|已知|管护|亲属同意/u;

/** @param plainHeading as `toPlainHeading` gives it. */
export function isPersonalHeading(plainHeading: string): boolean {
  if (harmless.test(plainHeading)) return false;
  return isPrivateHeading(plainHeading) || personal.test(plainHeading) || kin.test(plainHeading);
}

/** A facility's own telephone and mail address are public; identity numbers and mobiles are not, anywhere. */
const ofFacilities: ReadonlySet<PrivateKind> = new Set(['private-id-number', 'private-mobile']);

/** Whether a text of that table gives away what belongs to a living person. */
export function holdsPersonalData(text: string, table: TableName | undefined): boolean {
  if (!mayHoldPrivateText(text)) return false;
  return listPrivateText(text).some(
    ({ kind }) => kind !== 'private-id-number-like' && (table !== 'facilities' || ofFacilities.has(kind)),
  );
}
