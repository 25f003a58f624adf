import { useCommand } from '../../graph/useCommand.js';
import { Notice } from '../../kit/Notice.js';
import { useWords } from '../../words/Words.js';
import { DraftForm } from './DraftForm.js';
import type { ProjectFile } from './projectFile.js';
import updateProject from './UpdateProject.graphql?raw';

/** Changes what a draft says, folded away until wanted. */
export function Edit({ project, onDone }: { project: ProjectFile & { readonly version: number }; onDone: () => void }) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(updateProject);
  const save = async (input: Record<string, unknown>) => {
    const { payload, problems } = await send({ id: project.id, expectedVersion: project.version, ...input });
    if (payload !== null || problems.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
  };
  return (
    <details>
      <summary>{words.project.edit}</summary>
      {outcome?.payload && <Notice kind="done">{words.project.saved}</Notice>}
      <DraftForm
        start={{
          title: project.title ?? '',
          summary: project.summary ?? '',
          theme: project.theme,
          euros: project.costCents === null ? '' : String(project.costCents / 100),
          coCarriers: [],
        }}
        outcome={outcome}
        sending={sending}
        submitLabel={words.project.saveDraft}
        lead={null}
        onSubmit={(input) => void save(input)}
      />
    </details>
  );
}
