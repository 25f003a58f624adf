import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';

export interface FactRow {
  readonly id: string;
  readonly title: string | null;
  readonly statement: string;
  readonly asOf: string;
  readonly source: { readonly title: string; readonly publisher: string | null };
}

/** The facts by source and date, both in the order they came, so that each source is said once. */
function bySource(facts: readonly FactRow[]): Map<string, FactRow[]> {
  const groups = new Map<string, FactRow[]>();
  for (const fact of facts) {
    const key = `${fact.asOf} ${fact.source.title}`;
    groups.set(key, [...(groups.get(key) ?? []), fact]);
  }
  return groups;
}

/** Dated facts, as their source states them. */
export function Stated({ facts }: { facts: readonly FactRow[] }) {
  const words = useWords();
  const formats = useFormats();
  if (facts.length === 0) return null;
  return (
    <Section title={words.commune.stated}>
      {[...bySource(facts)].map(([key, group]) => (
        <div key={key} className="stack stack-tight">
          <ul className="bullets prose">
            {group.map((fact) => (
              <li key={fact.id}>
                {fact.title && <strong>{fact.title}. </strong>}
                {fact.statement}
              </li>
            ))}
          </ul>
          {group.slice(0, 1).map(({ id, asOf, source }) => (
            <p key={id} className="quiet">
              {words.answer.asOf(formats.date(asOf))}. {words.answer.source(source.title, source.publisher)}
            </p>
          ))}
        </div>
      ))}
    </Section>
  );
}
