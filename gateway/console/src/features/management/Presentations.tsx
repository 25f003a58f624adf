import { Demonstration } from '../../kit/Demonstration.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import { EditPresentation } from './EditPresentation.js';
import type { Presentation } from './managementAnswer.js';
import { PresentationForm } from './PresentationForm.js';
import { useManagementWords } from './words.js';

interface PresentationsProps {
  readonly list: Connection<Presentation> | null | undefined;
  readonly onDone: () => void;
}

function One({ presentation, onDone }: { presentation: Presentation; onDone: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const its = useManagementWords();
  const { function: who, elected, scope, place, presentedOn, occasion, version, demonstration } = presentation;
  const facts = [presentedOn && formats.date(presentedOn), scope && its.scopes[scope], place && its.places[place]];
  return (
    <li>
      <span className="row">
        <span className="list-title">{its.presentedBy(who ?? words.answer.unknown, elected === true)}</span>
        <Demonstration shown={demonstration} />
      </span>
      <span className="quiet">{[...facts, occasion].filter(Boolean).join(', ')}</span>
      {version !== null && <EditPresentation presentation={{ ...presentation, version }} onDone={onDone} />}
    </li>
  );
}

/** Who presented the approach, how much of it and where. */
export function Presentations({ list, onDone }: PresentationsProps) {
  const its = useManagementWords();
  return (
    <Section title={its.presentations}>
      <p className="quiet">{its.presentationsWhy}</p>
      <search className="filters no-print">
        <FilterChoice label={its.scope} name="scope" labels={its.scopes} />
        <FilterChoice label={its.place} name="place" labels={its.places} />
      </search>
      <PagedList list={list} name={its.presentations} empty={its.noPresentation}>
        {(rows) => (
          <ul className="list">
            {rows.map((presentation) => (
              <One key={presentation.id} presentation={presentation} onDone={onDone} />
            ))}
          </ul>
        )}
      </PagedList>
      <details className="no-print">
        <summary>{its.addPresentation}</summary>
        <PresentationForm onDone={onDone} />
      </details>
    </Section>
  );
}
