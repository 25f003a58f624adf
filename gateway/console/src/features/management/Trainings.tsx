import { useState } from 'react';
import { Button } from '../../kit/Button.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { SearchField } from '../../kit/SearchField.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import assessTraining from './AssessTraining.graphql?raw';
import type { Training } from './managementAnswer.js';
import { TrainingForm } from './TrainingForm.js';
import { useManagementWords } from './words.js';

interface AssessProps {
  readonly training: Training & { readonly version: number };
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What can be done since a training that could not be done before it. */
function Assess({ training, onDone, onCancel }: AssessProps) {
  const its = useManagementWords();
  const form = useForm({
    operation: assessTraining,
    start: { after: training.after ?? '' },
    required: ['after'],
    input: ({ after }) => ({ id: training.id, expectedVersion: training.version, after: after.trim() }),
    onDone: () => {
      onDone();
      onCancel();
    },
    onStale: onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.saveAssess} onCancel={onCancel}>
      <TextField label={its.afterField} lines takesFocus {...form.text('after')} />
    </CommandForm>
  );
}

function One({ training, onDone }: { training: Training; onDone: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const its = useManagementWords();
  const [opened, setOpened] = useState(false);
  const { title, heldOn, audience, participants, before, after, version } = training;
  const facts = [
    heldOn && formats.date(heldOn),
    audience && formats.list(audience.map((who) => its.audiences[who])),
    participants !== null && its.came(participants),
  ];
  return (
    <li>
      <span className="row">
        <span className="list-title">{title ?? words.answer.unknown}</span>
        <Demonstration shown={training.demonstration} />
      </span>
      <span className="quiet">{facts.filter(Boolean).join(', ')}</span>
      {before && (
        <span className="prose">
          <span className="quiet">{its.before} </span>
          {before}
        </span>
      )}
      <span className="prose">
        <span className="quiet">{its.after} </span>
        {after ?? its.notAssessed}
      </span>
      {version !== null && !opened && (
        <span className="no-print">
          <Button weight="quiet" onPress={() => setOpened(true)}>
            {title === null ? its.assess : its.assessTitle(title)}
          </Button>
        </span>
      )}
      {version !== null && opened && (
        <Assess training={{ ...training, version }} onDone={onDone} onCancel={() => setOpened(false)} />
      )}
    </li>
  );
}

interface TrainingsProps {
  readonly list: Connection<Training> | null | undefined;
  readonly onDone: () => void;
}

/** What is learnt, by whom, and what it changed. */
export function Trainings({ list, onDone }: TrainingsProps) {
  const its = useManagementWords();
  return (
    <Section title={its.trainings}>
      <search className="filters no-print">
        <SearchField label={its.search} />
        <FilterChoice label={its.assessed} name="assessed" labels={its.assessments} />
      </search>
      <PagedList list={list} name={its.trainings} empty={its.noTraining} parameter="afterTraining">
        {(rows) => (
          <ul className="list">
            {rows.map((training) => (
              <One key={training.id} training={training} onDone={onDone} />
            ))}
          </ul>
        )}
      </PagedList>
      <details className="no-print">
        <summary>{its.addTraining}</summary>
        <TrainingForm onDone={onDone} />
      </details>
    </Section>
  );
}
