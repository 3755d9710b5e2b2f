import { useState } from 'react';
import { charactersOf } from '../domain/names/characters.ts';
import { helpWords, hitWords, yearsText } from '../i18n/finder.ts';
import { searchWords as words } from '../i18n/search.ts';
import type { NameAnswer, NameHit } from '../search/name-answer.ts';
import { graveText, reasonTexts } from './hit-text.ts';

interface Props {
  answer: NameAnswer;
  /** The hits of the answer that fit what the reader chose. */
  hits: readonly NameHit[];
  basePath: string;
}

const batch = 20;

/** The names found: those that are as asked under a heading of their own, before all others. */
export function NameHits({ answer, hits, basePath }: Props) {
  const [limit, setLimit] = useState(batch);
  const shown = hits.slice(0, limit);
  const exact = shown.filter(({ isExact }) => isExact);
  const near = shown.filter(({ isExact }) => !isExact);
  const { name } = answer.asked;
  return (
    <>
      {!answer.hits.some(({ isExact }) => isExact) && name !== '' && (
        <p className="search-page__note">
          {noteOf(name, answer.hits.length)} <a href="#search-help">{helpWords.link}</a>
        </p>
      )}
      {answer.hits.length > 0 && hits.length === 0 && <p className="search-page__note">{words.noneChosen}</p>}
      <NameList title={words.exact} hits={exact} basePath={basePath} />
      <NameList title={words.near} hits={near} basePath={basePath} />
      {hits.length > limit && (
        <button type="button" className="search-page__more" onClick={() => setLimit(limit + batch)}>
          {words.more}
        </button>
      )}
      {answer.isCut && <p className="search-page__note">{words.isCut(name)}</p>}
    </>
  );
}

function noteOf(name: string, count: number): string {
  if (count === 0) return words.noName(name);
  return charactersOf(name).length === 1 ? words.oneCharacter(name) : words.noExact(name);
}

function NameList({ title, hits, basePath }: { title: string; hits: readonly NameHit[]; basePath: string }) {
  if (hits.length === 0) return null;
  return (
    <section className="search-page__section">
      <h2 className="display">{title}</h2>
      <ol className="names">
        {hits.map((hit) => (
          <HitRow key={hit.id} hit={hit} basePath={basePath} />
        ))}
      </ol>
    </section>
  );
}

function HitRow({ hit, basePath }: { hit: NameHit; basePath: string }) {
  const reasons = reasonTexts(hit);
  const facts = [
    hit.nativePlace === '' ? hitWords.nativeUnknown : hit.nativePlace,
    hit.unit === '' ? hitWords.unitUnknown : hit.unit,
    graveText(hit) ?? hitWords.graveUnknown,
    ...(hit.seeksKin ? [hitWords.seeksKin] : []),
  ];
  return (
    <li className="names__row hit">
      <span className="names__name">
        <a href={`${basePath}people/${hit.id}.html`} data-hit>
          {hit.name}
        </a>
      </span>
      <span className="names__years">{yearsText(hit.born, hit.died)}</span>
      {reasons.length > 0 && <span className="hit__reasons">{reasons.join('，')}</span>}
      <span className="names__more">{facts.join(' · ')}</span>
    </li>
  );
}
