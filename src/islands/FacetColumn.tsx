import { useEffect, useRef } from 'react';
import { facetWords as words } from '../i18n/finder.ts';
import type { FacetChoice, FacetGroup } from './hit-facets.ts';

interface Props {
  groups: readonly FacetGroup[];
  chosenCount: number;
  onToggle: (choice: FacetChoice) => void;
  onClear: () => void;
}

/** The values in view; the others stand behind a disclosure. */
const shownValues = 6;

/** Ways to narrow the result: a column beside it, on the phone a disclosure above it. */
export function FacetColumn({ groups, ...more }: Props) {
  if (groups.length === 0) return null;
  return <Column groups={groups} {...more} />;
}

function Column({ groups, chosenCount, onToggle, onClear }: Props) {
  const column = useOpenWhenWide();
  return (
    <details ref={column} className="facets">
      <summary>{chosenCount > 0 ? words.titleChosen(chosenCount) : words.title}</summary>
      {chosenCount > 0 && (
        <button type="button" className="facets__clear" onClick={onClear}>
          {words.clear}
        </button>
      )}
      {groups.map((group) => (
        <Group key={group.facet} group={group} onToggle={onToggle} />
      ))}
    </details>
  );
}

function Group({ group, onToggle }: { group: FacetGroup } & Pick<Props, 'onToggle'>) {
  const rest = group.values.slice(shownValues);
  const toLabel = ({ value, label, count, isChosen }: FacetGroup['values'][number]) => (
    <label key={value}>
      <input type="checkbox" checked={isChosen} onChange={() => onToggle({ facet: group.facet, value })} />
      <span>{label}</span>
      <small>{words.people(count)}</small>
    </label>
  );
  return (
    <fieldset data-facet={group.facet}>
      <legend>{words.facets[group.facet]}</legend>
      {group.values.slice(0, shownValues).map(toLabel)}
      {rest.length > 0 && (
        <details>
          <summary>{words.rest(rest.length)}</summary>
          {rest.map(toLabel)}
        </details>
      )}
    </fieldset>
  );
}

/** A details element that stands open beside the result and closed above it; the style sheet has the same width. */
function useOpenWhenWide() {
  const column = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    const wide = matchMedia('(min-width: 60rem)');
    const follow = () => {
      if (column.current !== null) column.current.open = wide.matches;
    };
    follow();
    wide.addEventListener('change', follow);
    return () => wide.removeEventListener('change', follow);
  }, []);
  return column;
}
