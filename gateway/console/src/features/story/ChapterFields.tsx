import { useAnswer } from '../../graph/useAnswer.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { FieldGroup } from '../../kit/FieldGroup.js';
import { PickedField } from '../../kit/PickedField.js';
import { TextField } from '../../kit/TextField.js';
import type { Form } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useWords } from '../../words/Words.js';
import type { ChapterDraft } from './chapterDraft.js';
import type { ContributorKind, Period } from './chapterFile.js';
import ownActions from './OwnActions.graphql?raw';
import { useStoryWords } from './words.js';

interface OwnActions {
  readonly commune: {
    readonly actions: { readonly nodes: readonly { readonly id: string; readonly title: string | null }[] } | null;
  } | null;
}

interface ChapterFieldsProps {
  readonly form: Form<ChapterDraft>;
  readonly insee: string;
  /** A chapter once withdrawn is shown again by publishing it only. */
  readonly staysPrivate?: boolean;
}

/** Everything that is written of a chapter; its being public is another matter. */
export function ChapterFields({ form, insee, staysPrivate = false }: ChapterFieldsProps) {
  const words = useWords();
  const its = useStoryWords();
  const { data } = useAnswer<OwnActions>(ownActions, { insee });
  const actions = data?.commune?.actions?.nodes ?? [];
  const { typed, change } = form;
  return (
    <>
      <TextField label={words.project.titleField} {...form.text('title')} />
      <TextField label={its.text} lines {...form.text('text')} />
      <div className="form-pair">
        <ChoiceField
          label={its.period}
          value={typed.period}
          onChange={(period) => change({ period })}
          options={Object.entries(its.periods).map(([key, label]) => ({ key: key as Period, label }))}
          error={form.error('period')}
        />
        {!staysPrivate && <VisibilityField {...form.choice('visibility')} of={['PRIVATE', 'SHARED']} />}
      </div>
      <PickedField
        label={its.actions}
        none={its.noActions}
        addLabel={its.addAction}
        removeLabel={its.removeAction}
        options={actions.map(({ id, title }) => ({ key: id, label: title ?? words.answer.unknown }))}
        value={typed.actionIds}
        onChange={(actionIds) => change({ actionIds })}
        error={form.error('actionIds')}
      />
      <FieldGroup label={its.howMany} hint={its.howManyHint} error={form.error('contributors')}>
        <div className="form-pair">
          {Object.entries(its.kinds).map(([kind, label]) => (
            <TextField
              key={kind}
              label={label}
              numeric
              value={typed.contributors[kind as ContributorKind]}
              onChange={(count) => change({ contributors: { ...typed.contributors, [kind]: count } })}
            />
          ))}
        </div>
      </FieldGroup>
    </>
  );
}
