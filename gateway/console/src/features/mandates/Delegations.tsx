import { CommandForm } from '../../kit/CommandForm.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useForm } from '../../kit/useForm.js';
import type { Mandate } from '../../session/session.js';
import { useFormats, useWords } from '../../words/Words.js';
import { EndButton } from './EndButton.js';
import { mandateOperations } from './mandateOperations.js';
import { type DelegationRow, standingOf } from './mandateRows.js';
import { useMandateWords } from './useMandateWords.js';

function DelegateForm({ operation, onDone }: { operation: string; onDone: () => void }) {
  const says = useMandateWords();
  const form = useForm({
    operation,
    start: { subject: '', since: '', until: '' },
    required: ['subject', 'until'],
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={says.delegate} done={says.delegated}>
      <TextField label={says.subject} hint={says.subjectHint} {...form.text('subject')} />
      <TextField kind="date" label={says.since} hint={says.sinceHint} {...form.text('since')} />
      <TextField kind="date" label={says.back} hint={says.backHint} {...form.text('until')} />
    </CommandForm>
  );
}

interface DelegationsProps {
  /** Null where they could not be read. */
  readonly rows: readonly DelegationRow[] | null;
  readonly mandate: Mandate;
  readonly subject: string | null;
  readonly onDone: () => void;
}

/** Who acts in whose place, and the way to name somebody while one is away. */
export function Delegations({ rows, mandate, subject, onDone }: DelegationsProps) {
  const words = useWords();
  const says = useMandateWords();
  const formats = useFormats();
  const day = today();
  const operations = mandateOperations[mandate.scale];
  const here = (rows ?? []).filter(({ tenant }) => tenant === mandate.tenant);
  const endable = (row: DelegationRow) => row.holder === subject || mandate.role === 'ADMINISTRATOR';
  return (
    <Section title={says.delegations}>
      {here.length === 0 && <Empty>{rows === null ? words.answer.unknown : says.noDelegation}</Empty>}
      {here.length > 0 && (
        <DataTable
          caption={says.delegations}
          rows={here}
          keyOf={({ id }) => id}
          columns={[
            { key: 'subject', title: says.delegate_, cell: ({ subject: to }) => to },
            { key: 'holder', title: says.holder, cell: ({ holder }) => holder },
            { key: 'role', title: says.role, cell: ({ role }) => words.roles[role] },
            { key: 'since', title: says.since, cell: ({ since }) => formats.date(since) },
            { key: 'until', title: says.until, cell: ({ until }) => formats.date(until) },
            {
              key: 'end',
              title: says.standing,
              cell: (row) =>
                standingOf(row, day) === 'ENDED' || !endable(row) ? (
                  says.standings[standingOf(row, day)]
                ) : (
                  <EndButton
                    operation={operations.endDelegation}
                    row={row}
                    label={says.endFor(row.subject)}
                    onDone={onDone}
                  />
                ),
            },
          ]}
        />
      )}
      {mandate.role !== 'ANALYST' && mandate.delegation === undefined && (
        <>
          <p className="prose">{says.delegateLede}</p>
          <DelegateForm operation={operations.delegate} onDone={onDone} />
        </>
      )}
      {mandate.delegation !== undefined && <p className="prose">{says.byDelegation}</p>}
    </Section>
  );
}
