import { createHash } from 'node:crypto';
import type { LeadKind } from '../../domain/leads/stages.ts';
import { noticeParagraphs, noticeTitle, noticeVersion } from '../../i18n/lead-notice.ts';
import type { ServerContext } from '../context.ts';

/** 告知书 as the family sees it. */
export interface Notice {
  version: string;
  title: string;
  paragraphs: readonly string[];
}

export function toNotice({ settings }: Pick<ServerContext, 'settings'>, door: LeadKind): Notice {
  return { version: noticeVersion, title: noticeTitle, paragraphs: noticeParagraphs(door, settings) };
}

export function noticeText({ version, title, paragraphs }: Notice): string {
  return [`${title}（${version}）`, ...paragraphs].join('\n');
}

/** SHA-256, hexadecimal: kept with each consent, so that it can be shown what was agreed to. */
export function hashNotice(notice: Notice): string {
  return createHash('sha256').update(noticeText(notice)).digest('hex');
}
