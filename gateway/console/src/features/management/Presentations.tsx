import { CheckField } from '../../kit/CheckField.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Presentation } from './managementAnswer.js';
import recordPresentation from './RecordPresentation.graphql?raw';
import { useManagementWords } from './words.js';

const optionsOf = (labels: Record<string, string>) => Object.entries(labels).map(([key, label]) => ({ key, label }));

function PresentationForm({ onDone }: { onDone: () => void }) {
  const its = useManagementWords();
  const form = useForm({
    operation: recordPresentation,
    start: {
      function: '',
      elected: true,
      presentedOn: '',
      occasion: '',
      scope: 'WHOLE',
      place: 'INSIDE',
      visibility: 'PRIVATE',
    },
    required: ['function', 'presentedOn'],
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.savePresentation} done={its.saved}>
      <div className="form-pair">
        <TextField label={its.function} hint={its.functionHint} {...form.text('function')} />
        <TextField label={its.presentedOn} kind="date" {...form.text('presentedOn')} />
        <ChoiceField label={its.scope} {...form.choice('scope')} options={optionsOf(its.scopes)} />
        <ChoiceField label={its.place} {...form.choice('place')} options={optionsOf(its.places)} />
        <TextField label={its.occasion} {...form.text('occasion')} />
        <VisibilityField {...form.choice('visibility')} />
      </div>
      <CheckField label={its.elected} {...form.check('elected')} />
    </CommandForm>
  );
}

interface PresentationsProps {
  readonly list: Connection<Presentation> | null | undefined;
  readonly onDone: () => void;
}

/** Who presented the approach, how much of it and where. */
export function Presentations({ list, onDone }: PresentationsProps) {
  const words = useWords();
  const formats = useFormats();
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
            {rows.map(({ id, function: who, elected, scope, place, presentedOn, occasion, demonstration }) => (
              <li key={id}>
                <span className="row">
                  <span className="list-title">{its.presentedBy(who ?? words.answer.unknown, elected === true)}</span>
                  <Demonstration shown={demonstration} />
                </span>
                <span className="quiet">
                  {[
                    presentedOn && formats.date(presentedOn),
                    scope && its.scopes[scope],
                    place && its.places[place],
                    occasion,
                  ]
                    .filter(Boolean)
                    .join(', ')}
                </span>
              </li>
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
