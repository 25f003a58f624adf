import { CheckField } from '../../kit/CheckField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Fold } from '../../kit/Fold.js';
import { Notice } from '../../kit/Notice.js';
import { firstDayOf } from '../../kit/quarter.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats } from '../../words/Words.js';
import closeStatement from './CloseStatement.graphql?raw';
import type { Statement } from './statement.js';
import { useStatementWords } from './words.js';

interface CloseFormProps {
  readonly agreement: string;
  readonly statement: Statement;
  readonly onDone: () => void;
}

function Fields({ agreement, statement, onDone }: CloseFormProps) {
  const its = useStatementWords();
  const formats = useFormats();
  const form = useForm({
    operation: closeStatement,
    start: { read: false },
    wrong: ({ read }) => (read ? {} : { read: its.readFirst }),
    // The sum that was read goes along: a line that came meanwhile stops the closing.
    input: () => ({
      agreementId: agreement,
      quarterOf: firstDayOf(statement.quarter),
      expectedAmountCents: statement.amountCents,
    }),
    onDone,
  });
  const unread = form.error('read');
  return (
    <CommandForm form={form} submitLabel={its.close} weight="first" before={its.closeBefore}>
      <CheckField label={its.read(formats.exactEuros(statement.amountCents))} {...form.check('read')} />
      {unread && <Notice kind="problem">{unread}</Notice>}
    </CommandForm>
  );
}

/** Closes a statement, once and for good. */
export function CloseForm(props: CloseFormProps) {
  const its = useStatementWords();
  return (
    <Fold title={its.closing}>
      <Fields {...props} />
    </Fold>
  );
}
