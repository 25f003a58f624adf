import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { ThemeField } from '../../kit/ThemeField.js';
import { useForm } from '../../kit/useForm.js';
import createWorkingGroup from './CreateWorkingGroup.graphql?raw';
import { membersInput, noMembers, wrongMembers } from './groupDraft.js';
import { MemberFields } from './MemberFields.js';
import { useGroupWords } from './words.js';

/** A group that begins. */
export function NewGroup({ onDone }: { onDone: () => void }) {
  const its = useGroupWords();
  const form = useForm({
    operation: createWorkingGroup,
    start: { title: '', theme: null as string | null, since: '', ...noMembers },
    required: ['title', 'theme', 'since'],
    wrong: (draft) => wrongMembers(draft, its.wrongCount),
    input: (draft) => ({
      title: draft.title.trim(),
      theme: draft.theme,
      since: draft.since,
      members: membersInput(draft),
    }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.create} done={its.saved}>
      <TextField label={its.title} {...form.text('title')} />
      <div className="form-pair">
        <ThemeField {...form.choice('theme')} />
        <TextField label={its.since} kind="date" {...form.text('since')} />
      </div>
      <MemberFields form={form} />
    </CommandForm>
  );
}
