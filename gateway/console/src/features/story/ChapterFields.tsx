import { ChoiceField } from '../../kit/ChoiceField.js';
import { FieldGroup } from '../../kit/FieldGroup.js';
import { TextField } from '../../kit/TextField.js';
import type { Form } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useWords } from '../../words/Words.js';
import { ActionsField } from './ActionsField.js';
import { AxisField } from './AxisField.js';
import type { ChapterDraft } from './chapterDraft.js';
import type { ContributorKind, Period } from './chapterFile.js';
import { useTeller } from './teller.js';
import { useStoryWords } from './words.js';

interface ChapterFieldsProps {
  readonly form: Form<ChapterDraft>;
  /** INSEE code or SIREN of whom the story is. */
  readonly owner: string;
  /** A chapter once withdrawn is shown again by publishing it only. */
  readonly staysPrivate?: boolean;
}

/** Everything that is written of a chapter; its being public is another matter. */
export function ChapterFields({ form, owner, staysPrivate = false }: ChapterFieldsProps) {
  const words = useWords();
  const its = useStoryWords();
  const teller = useTeller();
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
        {!staysPrivate && (
          <VisibilityField {...form.choice('visibility')} of={['PRIVATE', 'SHARED']} labels={its.states} />
        )}
      </div>
      {teller.scale === 'commune' ? (
        <ActionsField form={form} insee={owner} />
      ) : (
        <AxisField form={form} siren={owner} />
      )}
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
