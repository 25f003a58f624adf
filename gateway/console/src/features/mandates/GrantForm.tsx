import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import type { Role, Scale } from '../../session/session.js';
import { useWords } from '../../words/Words.js';
import { useMandateWords } from './useMandateWords.js';

/** The roles that a mandate of each scale may give. */
const rolesAt: Readonly<Record<Scale, readonly Role[]>> = {
  commune: ['COMMUNE_AGENT', 'ANALYST', 'ADMINISTRATOR'],
  call: ['PROJECT_OFFICER', 'ANALYST', 'ADMINISTRATOR'],
  pma: ['DIRECTOR', 'TECHNICIAN', 'ANALYST', 'ADMINISTRATOR'],
};

interface GrantFormProps {
  readonly operation: string;
  readonly scale: Scale;
  readonly onDone: () => void;
}

/** Gives somebody a role for one's own institution. */
export function GrantForm({ operation, scale, onDone }: GrantFormProps) {
  const words = useWords();
  const says = useMandateWords();
  const start: { subject: string; role: string | null; since: string; until: string } = {
    subject: '',
    role: null,
    since: '',
    until: '',
  };
  const form = useForm({ operation, start, required: ['subject', 'role'], onDone });
  return (
    <CommandForm form={form} submitLabel={says.grant} done={says.granted}>
      <TextField label={says.subject} hint={says.subjectHint} {...form.text('subject')} />
      <ChoiceField
        label={says.role}
        {...form.choice('role')}
        options={rolesAt[scale].map((key) => ({ key: key as string, label: words.roles[key] }))}
      />
      <TextField kind="date" label={says.since} hint={says.sinceHint} {...form.text('since')} />
      <TextField kind="date" label={says.until} hint={says.untilHint} {...form.text('until')} />
    </CommandForm>
  );
}
