import { EditForm } from '../../kit/EditForm.js';
import { useWords } from '../../words/Words.js';
import { InitiativeFields } from './InitiativeFields.js';
import type { InitiativeSummary } from './initiativeAnswer.js';
import { draftOf, type InitiativeDraft, isWhole, objectiveInput, participationInput } from './initiativeDraft.js';
import updateInitiative from './UpdateInitiative.graphql?raw';
import { useInitiativeWords } from './words.js';

/** Changes what is written of an initiative; what was not touched stays as it is. */
export function EditInitiative({ initiative, onDone }: { initiative: InitiativeSummary; onDone: () => void }) {
  const words = useWords();
  const { write } = useInitiativeWords();
  const ofObjective: readonly (keyof InitiativeDraft)[] = ['objective', 'value', 'unit', 'by'];
  return (
    <EditForm<InitiativeSummary, InitiativeDraft>
      title={write.edit}
      operation={updateInitiative}
      row={initiative}
      draftOf={draftOf}
      required={['title']}
      wrong={({ value }) => (isWhole(value) ? {} : { value: write.whole })}
      labels={{
        title: write.title,
        theme: words.project.theme,
        objective: write.objective,
        value: write.value,
        unit: write.unit,
        by: write.by,
        participation: write.participation,
      }}
      show={(draft, field) => (field === 'theme' ? words.themes[draft.theme as never] : (draft[field] ?? ''))}
      input={(draft, changed) => ({
        ...(changed.includes('title') ? { title: draft.title.trim() } : {}),
        ...(changed.includes('theme') ? { theme: draft.theme } : {}),
        ...(changed.some((field) => ofObjective.includes(field))
          ? { objective: objectiveInput(draft, initiative.objective) }
          : {}),
        ...(changed.includes('participation') ? { participationObjective: participationInput(draft) } : {}),
      })}
      onDone={onDone}
    >
      {(form) => <InitiativeFields form={form} />}
    </EditForm>
  );
}
