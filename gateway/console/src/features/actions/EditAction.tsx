import { useState } from 'react';
import { useCommand } from '../../graph/useCommand.js';
import { BothChanged } from '../../kit/BothChanged.js';
import { Notice } from '../../kit/Notice.js';
import { useEditing } from '../../kit/useEditing.js';
import { useFormats, useWords } from '../../words/Words.js';
import { ActionForm } from './ActionForm.js';
import type { OwnAction } from './actionFile.js';
import { type Draft, draftOf, type Field, sent } from './draft.js';
import updateAction from './UpdateAction.graphql?raw';

/** A field's value in words. */
function useFieldText() {
  const words = useWords();
  const formats = useFormats();
  return (draft: Draft, field: Field): string => {
    const value = draft[field];
    if (value === null || value === '') return words.actions.nothingWritten;
    if (typeof value === 'boolean') return value ? words.territory.yes : words.actions.not;
    if (field === 'dueOn') return formats.date(draft.dueOn);
    if (field === 'theme') return words.themes[value as keyof typeof words.themes];
    if (field === 'origin') return words.origins[value as keyof typeof words.origins];
    if (field === 'visibility') return words.visibilities[value as keyof typeof words.visibilities];
    if (field === 'technicians') {
      return formats.list(draft.technicians.map(({ function: does, service }) => `${does} (${service})`));
    }
    return typeof value === 'string' ? value : formats.list(value as readonly string[]);
  };
}

/** Changes what is written of an action. Someone else's change meanwhile is shown beside one's own; nothing typed is lost. */
export function EditAction({ action, onDone }: { action: OwnAction; onDone: () => void }) {
  const words = useWords();
  const text = useFieldText();
  const { send, sending, outcome } = useCommand<object>(updateAction);
  const editing = useEditing(action, draftOf, sent);
  const [unchanged, setUnchanged] = useState(false);
  const { base, draft, changed } = editing;
  const save = async () => {
    setUnchanged(changed.length === 0);
    if (changed.length === 0) return;
    const input = Object.fromEntries(changed.map((field) => [field, sent(draft, field)]));
    const { payload, problems } = await send({ id: action.id, expectedVersion: base.version, ...input });
    if (payload !== null) editing.saved();
    if (payload !== null || problems.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
  };

  return (
    <details className="no-print">
      <summary>{words.actions.edit}</summary>
      <div className="stack">
        {outcome?.payload && <Notice kind="done">{words.project.saved}</Notice>}
        {unchanged && <Notice>{words.actions.unchanged}</Notice>}
        <ActionForm
          draft={draft}
          onChange={editing.change}
          insee={action.commune?.insee ?? ''}
          outcome={outcome}
          sending={sending}
          submitLabel={words.project.saveDraft}
          onSubmit={() => void save()}
        />
        <BothChanged
          of={editing.both.map((field) => ({
            field,
            label: words.actions.fields[field],
            mine: text(draft, field),
            theirs: text(editing.theirs, field),
          }))}
          onTheirs={editing.takeTheirs}
        />
      </div>
    </details>
  );
}
