import { centsOf } from '../../kit/centsOf.js';
import { EditForm } from '../../kit/EditForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import { DraftFields } from './DraftFields.js';
import { type Draft, draftInput, requiredOfDraft } from './draft.js';
import type { ProjectFile } from './projectFile.js';
import updateProject from './UpdateProject.graphql?raw';

type Own = ProjectFile & { readonly version: number };

const draftOf = ({ title, summary, theme, costCents, coCarriers }: Own): Draft => ({
  title: title ?? '',
  summary: summary ?? '',
  theme,
  costCents: costCents === null ? '' : String(costCents / 100),
  coCarriers: (coCarriers ?? []).map(({ commune }) => commune.insee),
});

/**
 * Changes what a draft says, folded away until wanted. Only what was changed is sent: an invitation is not made anew by a
 * corrected title, and a commune that left meanwhile is not invited again by what was begun before.
 */
export function Edit({ project, onDone }: { project: Own; onDone: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const nameOf = (insee: string) =>
    project.coCarriers?.find(({ commune }) => commune.insee === insee)?.commune.name ?? insee;
  return (
    <EditForm
      title={words.project.edit}
      operation={updateProject}
      row={project}
      draftOf={draftOf}
      input={draftInput}
      required={requiredOfDraft}
      wrong={({ costCents }) => (centsOf(costCents) === undefined ? { costCents: words.project.wrongNumber } : {})}
      labels={{
        title: words.project.titleField,
        summary: words.project.summary,
        theme: words.project.theme,
        costCents: words.project.cost,
        coCarriers: words.project.coCarriers,
      }}
      show={(draft, field) => {
        if (field === 'coCarriers') return formats.list(draft.coCarriers.map(nameOf));
        if (field === 'theme') return words.themes[draft.theme as keyof typeof words.themes] ?? '';
        return draft[field];
      }}
      onDone={onDone}
    >
      {(form) => <DraftFields form={form} lead={project.leadCommune?.insee ?? null} />}
    </EditForm>
  );
}
