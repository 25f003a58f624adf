import type { ReactNode } from 'react';
import { useWords } from '../words/Words.js';
import { Button } from './Button.js';
import { Notice } from './Notice.js';
import { Outcome } from './Outcome.js';
import type { Form } from './useForm.js';

interface CommandFormProps<Typed extends object> {
  readonly form: Form<Typed>;
  readonly submitLabel: string;
  /** The page's main deed, or one among others. */
  readonly weight?: 'first' | 'second';
  /** Said once it was done, where the form stays in sight. */
  readonly done?: ReactNode;
  /** Said before it is done: what cannot be taken back. */
  readonly before?: ReactNode;
  readonly onCancel?: () => void;
  readonly children: ReactNode;
}

/** The fields of one command, what stopped it, and the button that sends it. */
export function CommandForm<Typed extends object>({
  form,
  submitLabel,
  weight = 'second',
  done,
  before,
  onCancel,
  children,
}: CommandFormProps<Typed>) {
  const words = useWords();
  return (
    <form className="form" onSubmit={form.submit} noValidate>
      {done !== undefined && form.outcome?.payload && <Notice kind="done">{done}</Notice>}
      {children}
      {before && <p className="quiet">{before}</p>}
      <Outcome of={form.outcome} fields={form.fields} />
      <div className="row">
        <Button submits weight={weight} disabled={form.sending}>
          {submitLabel}
        </Button>
        {onCancel && (
          <Button weight="quiet" onPress={onCancel}>
            {words.actions.cancel}
          </Button>
        )}
      </div>
    </form>
  );
}
