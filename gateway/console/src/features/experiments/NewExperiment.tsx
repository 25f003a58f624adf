import { useNavigate } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { TextField } from '../../kit/TextField.js';
import { ThemeField } from '../../kit/ThemeField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import createExperiment from './CreateExperiment.graphql?raw';
import ownActions from './OwnActions.graphql?raw';
import { useExperimentWords } from './words.js';

interface OwnActions {
  readonly commune: {
    readonly actions: { readonly nodes: readonly { readonly id: string; readonly title: string | null }[] } | null;
  } | null;
}

const noAction = 'NONE';

/** A new experiment: what is tried, and what is expected of it. */
export default function NewExperiment() {
  const words = useWords();
  const its = useExperimentWords();
  const navigate = useNavigate();
  const { mandate } = useSitting();
  const isAgent = mandate?.role === 'COMMUNE_AGENT';
  const { data } = useAnswer<OwnActions>(ownActions, { insee: mandate?.tenant ?? '' }, !isAgent);
  const form = useForm({
    operation: createExperiment,
    start: {
      title: '',
      hypothesis: '',
      theme: null as string | null,
      startedOn: '',
      actionId: noAction,
      visibility: 'PRIVATE',
    },
    required: ['title', 'hypothesis', 'theme'],
    input: ({ actionId, ...typed }) => ({ ...typedInput(typed), ...(actionId === noAction ? {} : { actionId }) }),
    onDone: ({ experiment }: { experiment: { id: string } | null }) => {
      if (experiment) navigate(`/experiments/${experiment.id}`);
    },
  });
  if (!isAgent) return <OnlyCommune returnTo="/experiments/new" />;
  const actions = data?.commune?.actions?.nodes ?? [];
  return (
    <Page title={its.new} lede={its.newLede} back={{ to: '/experiments', label: its.title }}>
      <CommandForm form={form} submitLabel={its.create} weight="first">
        <TextField label={words.project.titleField} {...form.text('title')} />
        <TextField label={its.hypothesis} hint={its.hypothesisHint} lines {...form.text('hypothesis')} />
        <div className="form-pair">
          <ThemeField {...form.choice('theme')} />
          <TextField label={its.startedOn} hint={its.startedHint} kind="date" {...form.text('startedOn')} />
          <ChoiceField
            label={its.action}
            {...form.choice('actionId')}
            options={[
              { key: noAction, label: its.noAction },
              ...actions.map(({ id, title }) => ({ key: id, label: title ?? words.answer.unknown })),
            ]}
          />
          <VisibilityField {...form.choice('visibility')} />
        </div>
      </CommandForm>
    </Page>
  );
}
