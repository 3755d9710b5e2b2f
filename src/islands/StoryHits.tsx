import { searchWords as words } from '../i18n/search.ts';
import type { FullTextHit } from '../search/full-text.ts';
import type { Stories } from './use-search.ts';

interface Props {
  stories: Extract<Stories, { kind: 'answered' }>;
  onMore: () => void;
}

/** Pages whose prose has the words asked, with the place where they stand. */
export function StoryHits({ stories: { hits, answer }, onMore }: Props) {
  if (hits.length === 0) return null;
  return (
    <section className="search-page__section">
      <h2 className="display">{words.stories}</h2>
      <ol className="story-hits">
        {hits.map((hit) => (
          <StoryRow key={hit.href} hit={hit} />
        ))}
      </ol>
      {hits.length < answer.total && (
        <button type="button" className="search-page__more" onClick={onMore}>
          {words.more}
        </button>
      )}
    </section>
  );
}

function StoryRow({ hit }: { hit: FullTextHit }) {
  const kinds: Record<string, string> = words.kinds;
  return (
    <li>
      <p className="story-hits__title">
        <a href={hit.href} data-hit>
          {hit.title}
        </a>{' '}
        <small>{kinds[hit.section] ?? words.kinds.page}</small>
      </p>
      <p className="story-hits__excerpt">
        {hit.excerpt.map(({ position, text, isMatch }) =>
          isMatch ? <mark key={position}>{text}</mark> : <span key={position}>{text}</span>,
        )}
      </p>
    </li>
  );
}
