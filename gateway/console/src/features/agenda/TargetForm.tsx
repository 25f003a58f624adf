import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import setTeamTarget from './SetTeamTarget.graphql?raw';
import { useAgendaWords } from './words.js';

interface TargetFormProps {
  readonly agglomerations: readonly { readonly siren: string; readonly name: string | null }[];
  readonly onDone: () => void;
}

/** How many posts a development team is to have from a day on, by which act. */
export function TargetForm({ agglomerations, onDone }: TargetFormProps) {
  const its = useAgendaWords();
  const form = useForm({
    operation: setTeamTarget,
    start: { agglomeration: null as string | null, posts: '', since: '', act: '' },
    required: ['agglomeration', 'posts', 'since', 'act'],
    wrong: ({ posts }) => (/^\d{1,3}$/.test(posts.trim()) ? {} : { posts: its.wrongPosts }),
    input: ({ agglomeration, posts, since, act }) => ({ agglomeration, since, posts: Number(posts), act: act.trim() }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.saveTarget} done={its.savedTarget}>
      <ChoiceField
        label={its.territory}
        {...form.choice('agglomeration')}
        options={agglomerations.map(({ siren, name }) => ({ key: siren, label: name ?? siren }))}
      />
      <div className="form-pair">
        <TextField label={its.posts} numeric {...form.text('posts')} />
        <TextField label={its.since} kind="date" {...form.text('since')} />
      </div>
      <TextField label={its.act} {...form.text('act')} />
    </CommandForm>
  );
}
