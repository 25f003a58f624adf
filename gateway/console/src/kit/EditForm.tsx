import { type ReactNode, useState } from 'react';
import { useWords } from '../words/Words.js';
import { BothChanged } from './BothChanged.js';
import { CommandForm } from './CommandForm.js';
import { Notice } from './Notice.js';
import { useEditing } from './useEditing.js';
import { type Form, useForm } from './useForm.js';

interface EditFormProps<Row, Draft extends object> {
  readonly title: string;
  readonly operation: string;
  readonly row: Row;
  readonly draftOf: (row: Row) => Draft;
  /** The part of the input that the changed fields make; unless told, each under its own name. */
  readonly input?: (draft: Draft, changed: readonly (keyof Draft & string)[]) => Record<string, unknown>;
  readonly required?: readonly (keyof Draft & string)[];
  readonly wrong?: (draft: Draft) => Partial<Record<keyof Draft, string>>;
  readonly labels: Readonly<Record<keyof Draft & string, string>>;
  /** A field's value in words, to lay two side by side. */
  readonly show: (draft: Draft, field: keyof Draft & string) => string;
  readonly submitLabel?: string;
  /** What names the row to the command; unless told, its id. */
  readonly naming?: Record<string, unknown>;
  /** What fields of one change alone hold once it was sent, as a reason does. */
  readonly afterwards?: Partial<Draft>;
  readonly onDone: () => void;
  /** Whether its fields are in sight at once, as where the row was chosen to be changed. */
  readonly unfolded?: boolean;
  readonly children: (form: Form<Draft>) => ReactNode;
}

/** Changes what is written of a row. Someone else's change meanwhile is shown beside one's own; nothing typed is lost. */
export function EditForm<Row extends { readonly id?: string; readonly version: number }, Draft extends object>(
  props: EditFormProps<Row, Draft>,
) {
  const words = useWords();
  const { title, operation, row, draftOf, labels, show, onDone } = props;
  const editing = useEditing(row, draftOf);
  const [unchanged, setUnchanged] = useState(false);
  // A list has one for each row: the fields of those that nobody opens are not made.
  const [opened, setOpened] = useState(props.unfolded === true);
  const { draft, changed, base } = editing;
  const form = useForm<Draft>({
    operation,
    start: draft,
    held: { typed: draft, change: editing.change },
    required: props.required ?? [],
    ...(props.wrong ? { wrong: props.wrong } : {}),
    input: () => {
      setUnchanged(changed.length === 0);
      if (changed.length === 0) return null;
      const parts = props.input?.(draft, changed) ?? Object.fromEntries(changed.map((field) => [field, draft[field]]));
      return { ...(props.naming ?? { id: row.id }), expectedVersion: base.version, ...parts };
    },
    onDone: () => {
      editing.saved();
      if (props.afterwards) editing.change(props.afterwards);
      onDone();
    },
    onStale: onDone,
  });
  return (
    <details
      className="no-print"
      open={props.unfolded}
      onToggle={(event) => setOpened(opened || event.currentTarget.open)}
    >
      <summary>{title}</summary>
      {opened && (
        <div className="stack">
          {unchanged && <Notice>{words.actions.unchanged}</Notice>}
          <CommandForm
            form={form}
            submitLabel={props.submitLabel ?? words.project.saveDraft}
            done={words.project.saved}
            weight="first"
          >
            {props.children(form)}
          </CommandForm>
          <BothChanged
            of={editing.both.map((field) => ({
              field,
              label: labels[field],
              mine: show(draft, field) || words.actions.nothingWritten,
              theirs: show(editing.theirs, field) || words.actions.nothingWritten,
            }))}
            onTheirs={editing.takeTheirs}
          />
        </div>
      )}
    </details>
  );
}
