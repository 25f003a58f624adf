import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { DataTable } from '../../kit/DataTable.js';
import { Fold } from '../../kit/Fold.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Mission } from './developmentCouncilAnswer.js';
import recordCouncilMission from './RecordCouncilMission.graphql?raw';
import { useDevelopmentCouncilWords } from './words.js';

const isCount = (typed: string) => /^\d{1,4}$/.test(typed.trim());

function RecordForm({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const its = useDevelopmentCouncilWords();
  const form = useForm({
    operation: recordCouncilMission,
    start: {
      kind: null as string | null,
      title: '',
      training: '',
      trainedCount: '',
      halfDays: '',
      from: '',
      until: '',
    },
    required: ['kind', 'title', 'from'],
    wrong: ({ trainedCount, halfDays }) => ({
      ...(isCount(trainedCount) ? {} : { trainedCount: its.wrongCount }),
      ...(isCount(halfDays) ? {} : { halfDays: its.wrongCount }),
    }),
    input: ({ trainedCount, halfDays, ...typed }) => ({
      ...typedInput(typed),
      trainedCount: Number(trainedCount),
      halfDays: Number(halfDays),
    }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.saveMission} done={its.saved}>
      <div className="form-pair">
        <ChoiceField
          label={its.missionKind}
          placeholder={words.project.chooseKind}
          {...form.choice('kind')}
          options={optionsOf<string>(its.missionKinds)}
        />
        <TextField label={its.mission} {...form.text('title')} />
        <TextField label={its.trainedCount} numeric {...form.text('trainedCount')} />
        <TextField label={its.halfDays} numeric {...form.text('halfDays')} />
        <TextField label={its.from} kind="date" {...form.text('from')} />
        <TextField label={its.until} kind="date" {...form.text('until')} />
      </div>
      <TextField label={its.training} {...form.text('training')} />
    </CommandForm>
  );
}

interface MissionsProps {
  readonly list: Connection<Mission> | null;
  readonly onDone: () => void;
}

/** What members of the council do, once trained for it. */
export function Missions({ list, onDone }: MissionsProps) {
  const formats = useFormats();
  const its = useDevelopmentCouncilWords();
  return (
    <Section title={its.missions}>
      <PagedList list={list} name={its.missions} empty={its.noMission} parameter="afterMission">
        {(rows) => (
          <DataTable
            caption={its.missionsCaption}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'title',
                title: its.mission,
                cell: ({ title, kind, training }) => (
                  <div className="stack stack-tight">
                    <span>{title}</span>
                    <span className="quiet">{[its.missionKinds[kind], training].filter(Boolean).join(', ')}</span>
                  </div>
                ),
              },
              {
                key: 'period',
                title: its.period,
                cell: ({ from, until }) => its.span(formats.date(from), until && formats.date(until)),
              },
              {
                key: 'trained',
                title: its.trainedCount,
                numeric: true,
                cell: ({ trainedCount }) => (trainedCount === null ? its.hidden : formats.number(trainedCount)),
              },
              {
                key: 'halfDays',
                title: its.halfDays,
                numeric: true,
                cell: ({ halfDays }) => formats.number(halfDays),
              },
            ]}
          />
        )}
      </PagedList>
      <Fold title={its.recordMission}>
        <RecordForm onDone={onDone} />
      </Fold>
    </Section>
  );
}
