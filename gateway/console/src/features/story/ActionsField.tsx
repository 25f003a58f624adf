import { useAnswer } from '../../graph/useAnswer.js';
import { PickedField } from '../../kit/PickedField.js';
import type { Form } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import type { ChapterDraft } from './chapterDraft.js';
import ownActions from './OwnActions.graphql?raw';
import { useStoryWords } from './words.js';

interface OwnActions {
  readonly commune: {
    readonly actions: { readonly nodes: readonly { readonly id: string; readonly title: string | null }[] } | null;
  } | null;
}

/** The commune's own actions that a chapter tells of. */
export function ActionsField({ form, insee }: { form: Form<ChapterDraft>; insee: string }) {
  const words = useWords();
  const its = useStoryWords();
  const { data } = useAnswer<OwnActions>(ownActions, { insee });
  const actions = data?.commune?.actions?.nodes ?? [];
  return (
    <PickedField
      label={its.actions}
      none={its.noActions}
      addLabel={its.addAction}
      removeLabel={its.removeAction}
      options={actions.map(({ id, title }) => ({ key: id, label: title ?? words.answer.unknown }))}
      value={form.typed.actionIds}
      onChange={(actionIds) => form.change({ actionIds })}
      error={form.error('actionIds')}
    />
  );
}
