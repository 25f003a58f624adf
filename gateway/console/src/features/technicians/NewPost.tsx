import { useState } from 'react';
import { Link } from 'react-router';
import { CommandForm } from '../../kit/CommandForm.js';
import { Fold } from '../../kit/Fold.js';
import { Notice } from '../../kit/Notice.js';
import { SkillsField } from '../../kit/SkillsField.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useAddress } from '../../kit/useAddress.js';
import { useForm } from '../../kit/useForm.js';
import { useSkills } from '../../kit/useSkills.js';
import createTechnician from './CreateTechnician.graphql?raw';
import { PostFields } from './PostFields.js';
import { employerOf, type NewPostDraft } from './postDraft.js';
import { type MadePost, TakeBack } from './TakeBack.js';
import { useEmployers } from './useEmployers.js';
import { useTechnicianWords } from './words.js';
import { wrongPost } from './wrongPost.js';

/** Adds a post to the pole; the one just made is opened from here, or taken back. */
export function NewPost({ onDone }: { onDone: () => void }) {
  const its = useTechnicianWords();
  const asked = useAddress().get('new') !== '';
  const [made, setMade] = useState<MadePost | null>(null);
  const [gone, setGone] = useState<string | null>(null);
  return (
    <Fold title={its.add} startsOpen={asked}>
      {made && (
        <Notice kind="done">
          <p>
            {its.added(made.code)} <Link to={`/technicians/${made.id}`}>{its.openAdded}</Link>
          </p>
          <TakeBack
            post={made}
            onDone={() => {
              setGone(made.code);
              setMade(null);
              onDone();
            }}
          />
        </Notice>
      )}
      {gone !== null && (
        <Notice kind="done" takesFocus>
          {its.tookBack(gone)}
        </Notice>
      )}
      <NewPostForm
        onMade={(post) => {
          setMade(post);
          setGone(null);
          onDone();
        }}
      />
    </Fold>
  );
}

const emptyDraft: NewPostDraft = {
  ...{ code: '', function: '', employer: null, employerSiren: '', employerName: '' },
  ...{ workingTime: '100', pooledShare: '', since: today(), until: '', skills: [] },
};

function NewPostForm({ onMade }: { onMade: (post: MadePost) => void }) {
  const its = useTechnicianWords();
  const skills = useSkills();
  const employers = useEmployers() ?? [];
  const form = useForm<NewPostDraft, { readonly technician: MadePost }>({
    operation: createTechnician,
    start: emptyDraft,
    required: ['code', 'function', 'employer', 'since'],
    wrong: (typed) => wrongPost(typed, its),
    input: (typed) => ({
      ...employerOf(typed),
      code: typed.code.trim(),
      function: typed.function.trim(),
      workingTime: Number(typed.workingTime),
      pooledShare: Number(typed.pooledShare),
      since: typed.since,
      until: typed.until === '' ? null : typed.until,
      skills: typed.skills.filter(({ skill }) => skill !== ''),
    }),
    onDone: ({ technician }) => onMade(technician),
  });
  return (
    <CommandForm form={form} submitLabel={its.addNow} before={its.addBefore}>
      <PostFields form={form} employers={employers} />
      <div className="form-pair">
        <TextField label={its.firstDay} kind="date" {...form.text('since')} />
        <TextField label={its.lastDay} hint={its.lastDayHint} kind="date" {...form.text('until')} />
      </div>
      <SkillsField
        label={its.skills}
        hint={its.skillsHint}
        error={form.error('skills')}
        rows={form.typed.skills}
        onChange={(rows) => form.change({ skills: rows })}
        options={skills}
        its={its}
      />
    </CommandForm>
  );
}
