import { isPermitted } from '../media/publication.ts';
import type { Report } from './checked-content.ts';
import type { MediaLine } from './media-line.ts';
import { rowFinding } from './row-finding.ts';

/** Permissions that somebody outside the office has given. */
const givenByFamily = /家属|亲属|后人|遗属|烈属|本人(?:授权|同意|许可)|授权|同意/u;

const roles = '授权人|同意人|签字人|签名人|联系人|经办人|提供人|捐赠人|收藏人|持有人|姓名';
const kin =
  '儿子|女儿|之子|之女|孙子|孙女|外孙|侄子|侄女|外甥|妻子|丈夫|弟弟|妹妹|哥哥|姐姐|后人|家属|亲属|遗属';
/** What may follow such a word without being a name. */
const noName =
  '口头|书面|签字|签名|授权|同意|代表|提供|捐赠|许可|委托|收藏|保存|所|的|自|已|均|不|要求|联系|电话|来信|数人|[一二三四五六七八九十多几两]';
const namesSomebody = new RegExp(
  [
    String.raw`(?:${roles}|${kin})\s*[:：]\s*(?!不详|未详|见)\p{Script=Han}{2,4}`,
    String.raw`(?:${kin})(?!${noName})\p{Script=Han}{2,3}(?=签字|签名|签署|口头|书面|同意|授权|提供|捐赠|收藏|保存|$|[，。；、,;（(])`,
    String.raw`\p{Script=Han}{1,3}(?:先生|女士)`,
  ].join('|'),
  'u',
);

/** Who allowed it stands in 同意记录 by the number of a paper; the living are named in neither column. */
export function checkConsents(lines: readonly MediaLine[], report: Report): void {
  for (const { row, item } of lines) {
    if (item.consent === '' && isPermitted(item) && givenByFamily.test(item.rights)) {
      report(
        rowFinding(row, 'consent', {
          level: 'warning',
          kind: 'permission-without-consent',
          value: item.rights,
        }),
      );
    }
    for (const key of ['consent', 'holder'] as const) {
      if (!namesSomebody.test(item[key])) continue;
      report(rowFinding(row, key, { level: 'warning', kind: 'living-person-named' }));
    }
  }
}
