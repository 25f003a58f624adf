import { useNavigate } from 'react-router';
import { useCommand } from '../../graph/useCommand.js';
import { ButtonLink } from '../../kit/Button.js';
import { Page } from '../../kit/Page.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import createProject from './CreateProject.graphql?raw';
import { DraftForm } from './DraftForm.js';
import { emptyDraft } from './draft.js';
import { Way } from './Way.js';

/** The first step: a draft that only its commune sees. */
export default function NewProject() {
  const words = useWords();
  const navigate = useNavigate();
  const { mandate } = useSitting();
  const { send, sending, outcome } = useCommand<{ project: { id: string } | null }>(createProject);

  if (mandate?.role !== 'COMMUNE_AGENT') {
    return (
      <Page title={words.project.onlyCommune} lede={words.project.onlyCommuneLede}>
        <p>
          <ButtonLink to="/enter?returnTo=/propose">{words.frame.enter}</ButtonLink>
        </p>
      </Page>
    );
  }

  const create = async (input: Record<string, unknown>) => {
    const { payload } = await send(input);
    if (payload?.project) navigate(`/projects/${payload.project.id}`);
  };

  return (
    <Page title={words.project.newTitle} lede={words.project.newLede}>
      <Way project={null} />
      <DraftForm
        start={emptyDraft}
        outcome={outcome}
        sending={sending}
        submitLabel={words.project.createDraft}
        lead={mandate.tenant}
        onSubmit={(input) => void create(input)}
      />
    </Page>
  );
}
