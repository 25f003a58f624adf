import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useForm } from '../../kit/useForm.js';
import type { Act } from './Acts.js';
import enforcePoleAct from './EnforcePoleAct.graphql?raw';
import recordPoleAct from './RecordPoleAct.graphql?raw';
import { useGovernanceWords } from './words.js';

/** An act of the council or of the executive. */
export function RecordForm({ onDone }: { onDone: () => void }) {
  const its = useGovernanceWords();
  const form = useForm({
    operation: recordPoleAct,
    start: {
      body: 'DELIBERATION' as string | null,
      reference: '',
      subject: '',
      decidedOn: today(),
      enforceableFrom: '',
    },
    required: ['body', 'reference', 'subject', 'decidedOn'],
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.recordActNow} done={its.saved} before={its.recordBefore}>
      <ChoiceField
        label={its.body}
        {...form.choice('body')}
        options={(['DELIBERATION', 'EXECUTIVE'] as const).map((key) => ({ key, label: its.bodies[key] }))}
      />
      <TextField label={its.subject} {...form.text('subject')} />
      <TextField label={its.reference} {...form.text('reference')} />
      <div className="form-pair">
        <TextField label={its.decidedOn} kind="date" {...form.text('decidedOn')} />
        <TextField label={its.enforceable} hint={its.enforceableHint} kind="date" {...form.text('enforceableFrom')} />
      </div>
    </CommandForm>
  );
}

/** The day since which an act binds: told once. */
export function EnforceForm({ act, onDone }: { act: Act; onDone: () => void }) {
  const its = useGovernanceWords();
  const form = useForm({
    operation: enforcePoleAct,
    start: { enforceableFrom: today() },
    required: ['enforceableFrom'],
    input: ({ enforceableFrom }) => ({ id: act.id, expectedVersion: act.version, enforceableFrom }),
    onDone,
    onStale: onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.enforceNow} before={its.cannotUndo}>
      <TextField label={its.enforceable} kind="date" {...form.text('enforceableFrom')} />
    </CommandForm>
  );
}
