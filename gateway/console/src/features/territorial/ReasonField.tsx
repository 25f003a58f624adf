import { TextField } from '../../kit/TextField.js';
import type { Form } from '../../kit/useForm.js';
import { useTerritorialWords } from './words.js';

/** In what a statement was wrong, and what becomes of how it stood. */
export function ReasonField({ form }: { form: Form<{ readonly reason: string }> }) {
  const its = useTerritorialWords().corrections;
  return <TextField label={its.reason} hint={its.kept} lines {...form.text('reason')} />;
}
