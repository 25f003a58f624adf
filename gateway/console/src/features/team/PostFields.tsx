import { CheckField } from '../../kit/CheckField.js';
import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { SkillsField } from '../../kit/SkillsField.js';
import { TextField } from '../../kit/TextField.js';
import type { Form } from '../../kit/useForm.js';
import type { PostDraft, ReferenceSkill } from './post.js';
import { useTeamWords } from './words.js';

interface PostFieldsProps {
  readonly form: Form<PostDraft>;
  readonly skills: readonly ReferenceSkill[];
}

/** What is written of a post: its function, who holds it or not, its share and what it masters. */
export function PostFields({ form, skills }: PostFieldsProps) {
  const its = useTeamWords();
  return (
    <>
      <TextField label={its.function} hint={its.functionHint} {...form.text('function')} />
      <div className="form-pair">
        <ChoiceField label={its.state} options={optionsOf(its.states)} {...form.choice('state')} />
        <TextField label={its.shareField} numeric {...form.text('pooledShare')} />
      </div>
      <CheckField label={its.inhabitantsMission} {...form.check('involvesInhabitants')} />
      <SkillsField
        label={its.skills}
        hint={its.skillsHint}
        error={form.error('skills')}
        rows={form.typed.skills}
        onChange={(rows) => form.change({ skills: rows })}
        options={skills.map(({ code, label }) => ({ key: code, label }))}
        its={its}
      />
    </>
  );
}
