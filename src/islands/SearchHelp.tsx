import { helpWords as words } from '../i18n/finder.ts';
import type { NameAnswer } from '../search/name-answer.ts';
import { adviseOn, type Advice } from './search-advice.ts';

/** A line of the office's address, as the footer has it. */
export interface Contact {
  label: string;
  value: string;
}

interface Props {
  asked: NameAnswer['asked'];
  query: string;
  basePath: string;
  contact: readonly Contact[];
}

/** When nobody has the name: what to try with this very query, and whom to ask. */
export function SearchHelp({ asked, query, basePath, contact }: Props) {
  const name = asked.name === '' ? query : asked.name;
  return (
    <section className="search-page__section search-help" id="search-help" tabIndex={-1}>
      <h2 className="display">{words.title}</h2>
      <ul>
        {adviseOn(asked, words.furtherExample).map((advice) => (
          <li key={advice.kind}>
            {adviceText(advice)}
            {'queries' in advice &&
              advice.queries.map((example) => (
                <a key={example} href={`?q=${encodeURIComponent(example)}`}>
                  {example}
                </a>
              ))}
          </li>
        ))}
        <li>{words.browse}</li>
      </ul>
      <h3>{words.ask}</h3>
      <p>
        <a className="search-help__form" href={`${basePath}kin-search/lead?name=${encodeURIComponent(name)}`}>
          {words.askForm}
        </a>{' '}
        <small>{words.askFormNote}</small>
      </p>
      <AskOffice name={name} contact={contact} />
    </section>
  );
}

function AskOffice({ name, contact }: { name: string } & Pick<Props, 'contact'>) {
  return (
    <>
      <p>{words.askText(name)}</p>
      {contact.length === 0 && <p className="quiet">{words.contactPending}</p>}
      {contact.length > 0 && (
        <dl className="search-help__contact">
          {contact.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  );
}

function adviceText(advice: Advice): string {
  return advice.kind === 'withoutFurther' ? words.withoutFurther(advice.words) : words[advice.kind];
}
