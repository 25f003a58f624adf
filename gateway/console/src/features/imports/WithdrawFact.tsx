import { CommandForm } from '../../kit/CommandForm.js';
import { Fold } from '../../kit/Fold.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useImportsWords } from '../../words/importsWords.js';
import withdrawImportedFact from './WithdrawImportedFact.graphql?raw';

interface WithdrawFactProps {
  readonly id: string;
  readonly version: number;
  /** What the fact became stays in its own room. */
  readonly became: boolean;
  readonly onDone: () => void;
}

/** Takes back a fact that was imported by mistake, with the reason. */
export function WithdrawFact({ id, version, became, onDone }: WithdrawFactProps) {
  const its = useImportsWords().withdraw;
  const form = useForm({
    operation: withdrawImportedFact,
    start: { reason: '' },
    required: ['reason'],
    input: ({ reason }) => ({ id, expectedVersion: version, reason: reason.trim() }),
    onDone,
    onStale: onDone,
  });
  return (
    <Fold title={its.open}>
      <CommandForm form={form} submitLabel={its.now} before={became ? its.becameStays : its.stays}>
        <TextField label={its.reason} lines {...form.text('reason')} />
      </CommandForm>
    </Fold>
  );
}
