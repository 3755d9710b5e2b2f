import {
  baseMaps,
  isReviewNumber,
  isServiceKey,
  mapKeys,
  noReviewNumber,
  type BaseMap,
} from '../map-settings.ts';
import { isUnfilled } from '../site-settings.ts';
import { tables as schemas } from '../tables.ts';
import { findWord } from '../words.ts';
import type { CheckedContent, Report } from './checked-content.ts';
import type { Finding } from './finding.ts';
import { rowFinding } from './row-finding.ts';

/** The base of the city map is one we know and can reach; a public map shows a number of review. */
export function checkMap(content: CheckedContent, report: Report): void {
  const cell = createCellReader(content);
  const base = cell(mapKeys.base);
  const word = findWord(baseMaps, base.value);
  if (base.value !== '' && word === undefined)
    report(base.finding({ level: 'error', kind: 'base-map-unknown', value: base.value }));
  const serviceKey = cell(mapKeys.serviceKey);
  if (word === '天地图' && !isServiceKey(serviceKey.value))
    report(serviceKey.finding({ level: 'error', kind: 'base-map-keyless', value: serviceKey.value }));
  const review = cell(mapKeys.review);
  if (content.options.production === true && !isShowable(review.value, word ?? '示意图'))
    report(review.finding({ level: 'error', kind: 'map-review-unread', value: review.value, detail: word }));
}

/** A number that is still to be filled in is the placeholder rule's concern. */
function isShowable(review: string, base: BaseMap): boolean {
  if (isUnfilled(review) || isReviewNumber(review)) return true;
  return base === '示意图' && review === noReviewNumber;
}

interface SettingCell {
  value: string;
  finding(said: Pick<Finding, 'level' | 'kind' | 'value'> & { detail?: string | undefined }): Finding;
}

function createCellReader({ tables }: CheckedContent): (key: string) => SettingCell {
  return (key) => {
    const row = tables.site.rows.find(({ cells }) => cells.key === key);
    return {
      value: row?.cells.value ?? '',
      finding: ({ detail, ...said }) => {
        const about = { ...said, ...(detail === undefined ? {} : { detail }) };
        if (row !== undefined) return rowFinding(row, 'value', about);
        return { ...about, table: 'site', file: schemas.site.location.path };
      },
    };
  };
}
