import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import createForumSession from './CreateForumSession.graphql?raw';
import { countOf } from './meetingRows.js';
import { useMeetingWords } from './words.js';

/** A forum session that was held, and how many came. */
export function ForumForm({ onDone }: { onDone: () => void }) {
  const its = useMeetingWords();
  const counts = ['participants', 'fromContracts', 'peersMobilised'] as const;
  const form = useForm({
    operation: createForumSession,
    start: { title: '', heldOn: '', participants: '', fromContracts: '', peersMobilised: '', visibility: 'PRIVATE' },
    required: ['heldOn', 'participants'],
    wrong: (typed) =>
      Object.fromEntries(
        counts
          .filter((name) => typed[name] !== '' && countOf(typed[name]) === undefined)
          .map((name) => [name, its.wrongCount]),
      ),
    input: (typed) => ({
      ...typedInput(typed),
      ...Object.fromEntries(counts.filter((name) => typed[name] !== '').map((name) => [name, countOf(typed[name])])),
    }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save.forums} done={its.saved}>
      <TextField label={its.about} {...form.text('title')} />
      <div className="form-pair">
        <TextField label={its.heldOn} kind="date" {...form.text('heldOn')} />
        <TextField label={its.participants} numeric {...form.text('participants')} />
        <TextField label={its.fromContracts} hint={its.ifKnown} numeric {...form.text('fromContracts')} />
        <TextField label={its.peers} hint={its.ifKnown} numeric {...form.text('peersMobilised')} />
        <VisibilityField {...form.choice('visibility')} />
      </div>
    </CommandForm>
  );
}
