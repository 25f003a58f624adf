import { Link } from 'react-router';
import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import placeOperation from './PlaceOperation.graphql?raw';
import type { RegimeFile } from './regime.js';
import { useRegimeWords } from './words.js';

interface OperationsProps {
  readonly regime: RegimeFile;
  readonly own: boolean;
  readonly onDone: () => void;
}

/** The line that the act draws through the competence, and what stands on either side of it. */
export function Operations({ regime, own, onDone }: OperationsProps) {
  const words = useWords();
  const its = useRegimeWords();
  const formats = useFormats();
  const { line, operations } = regime;
  if (line === null) {
    return (
      <Section title={its.operations}>
        <Empty>{its.noLine}</Empty>
      </Section>
    );
  }
  return (
    <Section title={its.operations}>
      <p className="prose">{line}</p>
      {operations === null || operations.length === 0 ? (
        <Empty>{operations === null ? words.answer.unknown : its.noOperations}</Empty>
      ) : (
        <DataTable
          caption={its.operations}
          rows={operations}
          keyOf={({ operation }) => operation}
          columns={[
            {
              key: 'operation',
              title: its.operation,
              cell: ({ operation, projectId }) =>
                projectId === null ? operation : <Link to={`/projects/${projectId}`}>{operation}</Link>,
            },
            { key: 'side', title: its.side, cell: ({ side }) => its.sides[side] },
            {
              key: 'act',
              title: its.act,
              cell: ({ actReference, decidedOn }) => its.by(actReference, formats.date(decidedOn)),
            },
          ]}
        />
      )}
      {own && (
        <Fold title={its.place}>
          <PlaceForm regime={regime} onDone={onDone} />
        </Fold>
      )}
    </Section>
  );
}

function PlaceForm({ regime, onDone }: Omit<OperationsProps, 'own'>) {
  const words = useWords();
  const its = useRegimeWords();
  const form = useForm({
    operation: placeOperation,
    start: { operation: '', side: null as string | null, actReference: '', decidedOn: '' },
    required: ['operation', 'side', 'actReference', 'decidedOn'],
    input: ({ operation, side, actReference, decidedOn }) => ({
      id: regime.id,
      expectedVersion: regime.version,
      operation: operation.trim(),
      side,
      actReference: actReference.trim(),
      decidedOn,
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.placeNow} done={its.placed}>
      <TextField label={its.operation} hint={its.operationHint} {...form.text('operation')} />
      <ChoiceField
        label={its.side}
        placeholder={words.project.chooseKind}
        options={optionsOf(its.sides)}
        {...form.choice('side')}
      />
      <div className="form-pair">
        <TextField label={its.reference} {...form.text('actReference')} />
        <TextField label={its.decidedOn} kind="date" {...form.text('decidedOn')} />
      </div>
    </CommandForm>
  );
}
