import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useForm } from '../../kit/useForm.js';
import { useSkills } from '../../kit/useSkills.js';
import { useFormats, useWords } from '../../words/Words.js';
import setTechnicianSkill from './SetTechnicianSkill.graphql?raw';
import type { DeedProps } from './technician.js';
import { useTechnicianWords } from './words.js';

/** What the choice of a level holds where the skill is lost. */
const lost = 'LOST';

/** What a post masters today and since when; a skill is gained, deepened or lost from a day on. */
export function SkillsOfPost({ post, onDone }: DeedProps) {
  const words = useWords();
  const its = useTechnicianWords();
  const formats = useFormats();
  const skills = useSkills();
  const form = useForm({
    operation: setTechnicianSkill,
    start: { skill: null as string | null, level: 'PRACTISES' as string | null, since: today() },
    required: ['skill', 'level', 'since'],
    input: ({ skill, level, since }) => ({
      technicianId: post.id,
      expectedVersion: post.version,
      ...{ skill, since, level: level === lost ? null : level },
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <Section title={its.skills}>
      {post.skills === null || post.skills.length === 0 ? (
        <Empty>{post.skills === null ? words.answer.unknown : its.noSkills}</Empty>
      ) : (
        <ul className="bullets">
          {post.skills.map(({ code, label, level, since }) => (
            <li key={code}>
              {label}{' '}
              <span className="quiet">
                ({words.skillLevels[level]}, {words.answer.since(formats.date(since))})
              </span>
            </li>
          ))}
        </ul>
      )}
      <Fold title={its.changeSkill}>
        <CommandForm form={form} submitLabel={its.skillNow} done={its.saved}>
          <ChoiceField label={its.skill} {...form.choice('skill')} options={skills} />
          <div className="form-pair">
            <ChoiceField
              label={its.level}
              {...form.choice('level')}
              options={[
                ...Object.entries(words.skillLevels).map(([key, label]) => ({ key, label })),
                { key: lost, label: its.lost },
              ]}
            />
            <TextField label={its.skillSince} kind="date" {...form.text('since')} />
          </div>
        </CommandForm>
      </Fold>
    </Section>
  );
}
