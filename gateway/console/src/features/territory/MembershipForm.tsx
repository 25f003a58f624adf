import { type ReactNode, useState } from 'react';
import { CommandForm } from '../../kit/CommandForm.js';
import { Notice } from '../../kit/Notice.js';
import { SearchedField } from '../../kit/SearchedField.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats } from '../../words/Words.js';
import { useLeavingWords } from './words.js';

interface MembershipFormProps {
  readonly operation: string;
  readonly communes: readonly { readonly key: string; readonly label: string }[];
  readonly since: string;
  readonly now: string;
  readonly before: string;
  readonly done: (name: string, date: string) => string;
  readonly onDone?: () => void;
  /** What is told of the commune once it is chosen. */
  readonly children?: (insee: string, name: string) => ReactNode;
}

/** A commune whose membership begins or ends on a day, by which act. */
export function MembershipForm({ operation, communes, children, onDone, ...says }: MembershipFormProps) {
  const formats = useFormats();
  const its = useLeavingWords();
  const [told, setTold] = useState<string | null>(null);
  const nameOf = (insee: string) => communes.find(({ key }) => key === insee)?.label ?? insee;
  const form = useForm({
    operation,
    start: { commune: null as string | null, since: '', actReference: '', decidedOn: '' },
    required: ['commune', 'since', 'actReference', 'decidedOn'],
    onDone: () => {
      const { commune, since } = form.typed;
      if (commune !== null) setTold(says.done(nameOf(commune), formats.date(since)));
      onDone?.();
    },
  });
  const { commune } = form.typed;
  return (
    <>
      {told !== null && <Notice kind="done">{told}</Notice>}
      <CommandForm form={form} submitLabel={says.now} before={says.before}>
        <SearchedField
          // Its choices are those it was made with.
          key={communes.length}
          label={its.commune}
          options={communes}
          {...form.choice('commune')}
          onChange={(insee) => form.change({ commune: insee })}
        />
        {commune !== null && children?.(commune, nameOf(commune))}
        <div className="form-pair">
          <TextField label={says.since} kind="date" {...form.text('since')} />
          <TextField label={its.decidedOn} kind="date" {...form.text('decidedOn')} />
        </div>
        <TextField label={its.act} hint={its.actHint} {...form.text('actReference')} />
      </CommandForm>
    </>
  );
}
