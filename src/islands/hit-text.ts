/** A hit in words: why it is there, and what tells it from people of the same name. */
import { hitWords as words, reasonText } from '../i18n/finder.ts';
import type { NameHit } from '../search/name-answer.ts';

/**
 * That a name is the same needs no words beside it. The first character of a courtesy or pen name is not called a
 * surname.
 */
export function reasonTexts({ reasons }: NameHit): string[] {
  const isAlias = reasons.some(({ kind }) => kind === 'alias');
  return reasons
    .filter(({ kind }) => kind !== 'exact')
    .map((reason) =>
      reasonText(isAlias && reason.kind === 'given-only' ? { ...reason, kind: 'missing' } : reason),
    );
}

/** What is known of native place, unit and grave, in this order. */
export function toldApart(hit: NameHit): string[] {
  return [hit.nativePlace, hit.unit, graveText(hit)].filter(
    (text): text is string => text !== undefined && text !== '',
  );
}

/** The grave in words; undefined where none is recorded. */
export function graveText({ facility, hasGrave }: NameHit): string | undefined {
  if (facility !== '') return facility;
  return hasGrave ? words.graveElsewhere : undefined;
}
