import { EditForm } from '../../kit/EditForm.js';
import { TextField } from '../../kit/TextField.js';
import { useFormats } from '../../words/Words.js';
import { PostFields } from './PostFields.js';
import { draftOf, employerOf, type PostDraft } from './postDraft.js';
import type { DeedProps } from './technician.js';
import UpdateTechnician from './UpdateTechnician.graphql?raw';
import { useEmployers } from './useEmployers.js';
import { useTechnicianWords } from './words.js';
import { wrongPost } from './wrongPost.js';

const ofEmployer: ReadonlySet<string> = new Set(['employer', 'employerSiren', 'employerName']);

/** Corrects what is said of a post; its skills, months and last day have their own places on its page. */
export function CorrectPost({ post, onDone }: DeedProps) {
  const its = useTechnicianWords();
  const formats = useFormats();
  const employers = useEmployers();
  if (employers === undefined || post.version === null) return null;
  const known = employers.map(({ key }) => key);
  return (
    <EditForm<typeof post & { version: number }, PostDraft>
      title={its.correct}
      operation={UpdateTechnician}
      row={{ ...post, version: post.version }}
      naming={{ technicianId: post.id }}
      draftOf={(row) => draftOf(row, known)}
      required={['code', 'function', 'employer', 'since']}
      wrong={(draft) => wrongPost(draft, its)}
      labels={{
        code: its.code,
        function: its.function,
        employer: its.employer,
        employerSiren: its.employerSiren,
        employerName: its.employerName,
        workingTime: its.workingTime,
        pooledShare: its.share,
        since: its.firstDay,
      }}
      show={(draft, field) => {
        if (field === 'employer') return employers.find(({ key }) => key === draft.employer)?.label ?? '';
        return field === 'since' ? formats.date(draft.since) : (draft[field] ?? '');
      }}
      input={(draft, changed) => {
        const sent = { ...draft, workingTime: Number(draft.workingTime), pooledShare: Number(draft.pooledShare) };
        return {
          ...Object.fromEntries(changed.filter((field) => !ofEmployer.has(field)).map((field) => [field, sent[field]])),
          ...(changed.some((field) => ofEmployer.has(field)) ? employerOf(draft) : {}),
        };
      }}
      submitLabel={its.correctNow}
      onDone={onDone}
    >
      {(form) => (
        <>
          <PostFields form={form} employers={employers} />
          <TextField label={its.firstDay} kind="date" {...form.text('since')} />
          <p className="quiet">{its.correctBefore}</p>
        </>
      )}
    </EditForm>
  );
}
