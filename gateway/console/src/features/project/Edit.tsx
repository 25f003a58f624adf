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
  const carriers = (project.coCarriers ?? []).map(({ commune }) => commune.insee);
  const save = async ({ coCarriers, ...input }: Record<string, unknown>) => {
    // Who carries is sent when it was changed: an invitation is not made anew by a corrected title.
    const same = JSON.stringify(coCarriers) === JSON.stringify(carriers);
    const { payload, problems } = await send({
      id: project.id,
      expectedVersion: project.version,
      ...input,
      ...(same ? {} : { coCarriers }),
    });
    if (payload !== null || problems.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
  };
  return (
    <details>
      <summary>{words.project.edit}</summary>
      {outcome?.payload && <Notice kind="done">{words.project.saved}</Notice>}
      <DraftForm
        // A commune that left meanwhile is not invited again by what was begun before.
        key={carriers.join()}
        start={{
          title: project.title ?? '',
          summary: project.summary ?? '',
          theme: project.theme,
          euros: project.costCents === null ? '' : String(project.costCents / 100),
          coCarriers: carriers,
        }}
        outcome={outcome}
        sending={sending}
        submitLabel={words.project.saveDraft}
        lead={project.leadCommune?.insee ?? null}
        onSubmit={(input) => void save(input)}
      />
    </details>
  );
}
