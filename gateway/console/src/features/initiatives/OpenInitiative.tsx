import { CommandForm } from '../../kit/CommandForm.js';
import { useForm } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import createInitiative from './CreateInitiative.graphql?raw';
import { InitiativeFields } from './InitiativeFields.js';
import { emptyDraft, isWhole, objectiveInput, participationInput } from './initiativeDraft.js';
import { useInitiativeWords } from './words.js';

/** Opens an initiative of the agglomeration; its communes then answer for themselves. */
export function OpenInitiative({ onDone }: { onDone: () => void }) {
  const words = useWords();
  const { write } = useInitiativeWords();
  const form = useForm({
    operation: createInitiative,
    start: emptyDraft,
    required: ['title', 'theme', 'objective'],
    wrong: ({ value }) => (isWhole(value) ? {} : { value: write.whole }),
    input: (draft) => {
      const participationObjective = participationInput(draft);
      return {
        title: draft.title.trim(),
        theme: draft.theme,
        objective: objectiveInput(draft),
        ...(participationObjective === null ? {} : { participationObjective }),
      };
    },
    onDone,
  });
  return (
    <details className="no-print">
      <summary>{write.open}</summary>
      <CommandForm form={form} submitLabel={write.submit} done={words.project.saved}>
        <InitiativeFields form={form} />
      </CommandForm>
    </details>
  );
}
