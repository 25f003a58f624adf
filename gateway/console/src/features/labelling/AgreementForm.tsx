import { CommandForm } from '../../kit/CommandForm.js';
import { Fold } from '../../kit/Fold.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import type { OwnFile } from './labellingFile.js';
import recordSupportAgreement from './RecordSupportAgreement.graphql?raw';
import { useLabellingWords } from './words.js';

/** The agreement that was signed after the label was given, or another reference of it. */
export function AgreementForm({ file, recorded, onDone }: { file: OwnFile; recorded: boolean; onDone: () => void }) {
  const its = useLabellingWords();
  const form = useForm({
    operation: recordSupportAgreement,
    start: { reference: '' },
    required: ['reference'],
    input: ({ reference }) => ({ id: file.id, expectedVersion: file.version, reference: reference.trim() }),
    onDone,
    onStale: onDone,
  });
  return (
    <Fold title={recorded ? its.correctAgreement : its.recordAgreement}>
      <CommandForm form={form} submitLabel={its.agreeNow}>
        <TextField label={its.agreement} {...form.text('reference')} />
      </CommandForm>
    </Fold>
  );
}
