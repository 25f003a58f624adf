import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../graph/useCommand.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import { ActionForm } from './ActionForm.js';
import createAction from './CreateAction.graphql?raw';
import { emptyDraft, newInput } from './draft.js';

/** A new action: it begins as an idea that its commune alone sees, unless said otherwise. */
export default function NewAction() {
  const words = useWords();
  const navigate = useNavigate();
  const { mandate } = useSitting();
  const [draft, setDraft] = useState(emptyDraft);
  const { send, sending, outcome } = useCommand<{ action: { id: string } | null }>(createAction);
  if (mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/actions/new" />;
  const create = async () => {
    const { payload } = await send(newInput(draft));
    if (payload?.action) navigate(`/actions/${payload.action.id}`);
  };
  return (
    <Page
      title={words.actions.newTitle}
      lede={words.actions.newLede}
      back={{ to: '/actions', label: words.actions.title }}
    >
      <ActionForm
        draft={draft}
        onChange={(part) => setDraft((before) => ({ ...before, ...part }))}
        insee={mandate.tenant}
        outcome={outcome}
        sending={sending}
        submitLabel={words.actions.create}
        onSubmit={() => void create()}
      />
    </Page>
  );
}
