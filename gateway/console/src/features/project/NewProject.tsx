import { useNavigate } from 'react-router';
import { ButtonLink } from '../../kit/Button.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { centsOf } from '../../kit/centsOf.js';
import { Page } from '../../kit/Page.js';
import { useForm } from '../../kit/useForm.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import createProject from './CreateProject.graphql?raw';
import { DraftFields } from './DraftFields.js';
import { type Draft, draftInput, emptyDraft, requiredOfDraft } from './draft.js';
import { Way } from './Way.js';

/** The first step: a draft that only its commune sees. */
export default function NewProject() {
  const words = useWords();
  const navigate = useNavigate();
  const { mandate } = useSitting();
  const form = useForm<Draft, { project: { id: string } | null }>({
    operation: createProject,
    start: emptyDraft,
    required: requiredOfDraft,
    wrong: ({ costCents }) => (centsOf(costCents) === undefined ? { costCents: words.project.wrongNumber } : {}),
    input: (typed) => draftInput(typed, Object.keys(emptyDraft) as (keyof Draft)[]),
    onDone: ({ project }) => {
      if (project) navigate(`/projects/${project.id}`);
    },
  });

  if (mandate?.role !== 'COMMUNE_AGENT') {
    return (
      <Page title={words.project.onlyCommune} lede={words.project.onlyCommuneLede}>
        <p>
          <ButtonLink to="/enter?returnTo=/propose">{words.frame.enter}</ButtonLink>
        </p>
      </Page>
    );
  }

  return (
    <Page title={words.project.newTitle} lede={words.project.newLede}>
      <Way project={null} />
      <CommandForm form={form} submitLabel={words.project.createDraft} weight="first">
        <DraftFields form={form} lead={mandate.tenant} />
      </CommandForm>
    </Page>
  );
}
