import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import type { AgreementFile } from './agreement.js';
import terminateAgreement from './TerminateAgreement.graphql?raw';
import { useAgreementWords } from './words.js';

interface TerminateFormProps {
  readonly agreement: AgreementFile & { readonly version: number };
  readonly onDone: () => void;
}

/** Ends an agreement before its day; what rests on it stands above, as it cannot be taken back. */
export function TerminateForm({ agreement, onDone }: TerminateFormProps) {
  const its = useAgreementWords();
  const form = useForm({
    operation: terminateAgreement,
    start: { lastDay: '' },
    required: ['lastDay'],
    input: ({ lastDay }) => ({ id: agreement.id, expectedVersion: agreement.version, lastDay }),
    onDone,
    onStale: onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.terminate} before={its.terminateBefore}>
      <TextField label={its.lastDay} kind="date" {...form.text('lastDay')} />
    </CommandForm>
  );
}
