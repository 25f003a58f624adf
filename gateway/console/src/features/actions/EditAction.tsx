import { useEffect, useState } from 'react';
import { useCommand } from '../../graph/useCommand.js';
import { Notice } from '../../kit/Notice.js';
import { useWords } from '../../words/Words.js';
import { ActionForm } from './ActionForm.js';
import type { OwnAction } from './actionFile.js';
import { BothChanged } from './BothChanged.js';
import { changedInput, type Draft, draftOf, type Field, merge } from './draft.js';
import updateAction from './UpdateAction.graphql?raw';

interface Editing {
  /** What the draft was begun on. */
  readonly base: OwnAction;
  readonly draft: Draft;
  readonly both: readonly Field[];
}

/** Changes what is written of an action. Someone else's change meanwhile is shown beside one's own; nothing typed is lost. */
export function EditAction({ action, onDone }: { action: OwnAction; onDone: () => void }) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(updateAction);
  const [editing, setEditing] = useState<Editing>({ base: action, draft: draftOf(action), both: [] });
  const [unchanged, setUnchanged] = useState(false);
  const { base, draft, both } = editing;

  useEffect(() => {
    setEditing((before) => {
      if (before.base.version === action.version) return before;
      return { base: action, ...merge(before.draft, draftOf(before.base), draftOf(action)) };
    });
  }, [action]);

  const change = (part: Partial<Draft>) => setEditing((before) => ({ ...before, draft: { ...before.draft, ...part } }));
  const save = async () => {
    const input = changedInput(draft, draftOf(base));
    setUnchanged(Object.keys(input).length === 0);
    if (Object.keys(input).length === 0) return;
    const { payload, problems } = await send({ id: action.id, expectedVersion: base.version, ...input });
    if (payload !== null) setEditing((before) => ({ ...before, both: [] }));
    if (payload !== null || problems.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
  };
  const takeTheirs = (field: Field) =>
    setEditing((before) => ({
      ...before,
      draft: { ...before.draft, [field]: draftOf(before.base)[field] },
      both: before.both.filter((one) => one !== field),
    }));

  return (
    <details className="no-print">
      <summary>{words.actions.edit}</summary>
      <div className="stack">
        {outcome?.payload && <Notice kind="done">{words.project.saved}</Notice>}
        {unchanged && <Notice>{words.actions.unchanged}</Notice>}
        <ActionForm
          draft={draft}
          onChange={change}
          insee={action.commune?.insee ?? ''}
          outcome={outcome}
          sending={sending}
          submitLabel={words.project.saveDraft}
          onSubmit={() => void save()}
        />
        <BothChanged fields={both} mine={draft} theirs={draftOf(base)} onTheirs={takeTheirs} />
      </div>
    </details>
  );
}
