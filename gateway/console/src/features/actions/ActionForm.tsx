import { type FormEvent, useState } from 'react';
import { useAnswer } from '../../graph/useAnswer.js';
import { type Outcome as CommandOutcome, problemsAt } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { CheckField } from '../../kit/CheckField.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { LinesField } from '../../kit/LinesField.js';
import { Outcome } from '../../kit/Outcome.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';
import { type Draft, fields } from './draft.js';
import ownProjects from './OwnProjects.graphql?raw';
import { Technicians } from './Technicians.js';

interface ActionFormProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly insee: string;
  readonly outcome: CommandOutcome<object> | null;
  readonly sending: boolean;
  readonly submitLabel: string;
  readonly onSubmit: () => void;
}

interface OwnProjects {
  readonly commune: {
    readonly projects: { readonly nodes: readonly { readonly id: string; readonly title: string | null }[] } | null;
  } | null;
}

const optionsOf = (labels: Record<string, string>) => Object.entries(labels).map(([key, label]) => ({ key, label }));
const noProject = 'NONE';

/** Everything that is written of an action; how far it is and how it goes have their own buttons. */
export function ActionForm({ draft, onChange, insee, outcome, sending, submitLabel, onSubmit }: ActionFormProps) {
  const words = useWords();
  const [tried, setTried] = useState(false);
  const { data } = useAnswer<OwnProjects>(ownProjects, { insee });
  const projects = data?.commune?.projects?.nodes ?? [];
  const at = (field: string) => problemsAt(outcome?.problems ?? [], field);
  const required = (missing: boolean) => (tried && missing ? words.project.required : undefined);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.title.trim() !== '' && draft.theme !== null) onSubmit();
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={words.project.titleField}
        hint={words.project.titleHint}
        value={draft.title}
        onChange={(title) => onChange({ title })}
        required
        error={required(draft.title.trim() === '') ?? at('title')}
      />
      <TextField
        label={words.project.summary}
        hint={words.actions.summaryHint}
        value={draft.summary}
        onChange={(summary) => onChange({ summary })}
        lines
        error={at('summary')}
      />
      <div className="form-pair">
        <ChoiceField
          label={words.project.theme}
          placeholder={words.project.chooseTheme}
          value={draft.theme}
          onChange={(theme) => onChange({ theme })}
          options={optionsOf(words.themes)}
          error={required(draft.theme === null) ?? at('theme')}
        />
        <TextField
          label={words.commune.due}
          kind="date"
          value={draft.dueOn}
          onChange={(dueOn) => onChange({ dueOn })}
          error={at('dueOn')}
        />
        <ChoiceField
          label={words.actions.origin}
          value={draft.origin}
          onChange={(origin) => onChange({ origin })}
          options={optionsOf(words.origins)}
          error={at('origin')}
        />
        <TextField
          label={words.actions.microDistrict}
          value={draft.microDistrict}
          onChange={(microDistrict) => onChange({ microDistrict })}
          error={at('microDistrict')}
        />
      </div>
      <LinesField
        label={words.actions.elected}
        hint={words.actions.functionsByLine}
        value={draft.electedCarriers}
        onChange={(electedCarriers) => onChange({ electedCarriers })}
        error={at('electedCarriers')}
      />
      <Technicians
        value={draft.technicians}
        onChange={(technicians) => onChange({ technicians })}
        error={at('technicians')}
      />
      <div className="form-pair">
        <LinesField
          label={words.actions.delegations}
          value={draft.delegations}
          onChange={(delegations) => onChange({ delegations })}
          error={at('delegations')}
        />
        <LinesField
          label={words.actions.services}
          value={draft.services}
          onChange={(services) => onChange({ services })}
          error={at('services')}
        />
        <LinesField
          label={words.actions.partners}
          value={draft.partners}
          onChange={(partners) => onChange({ partners })}
          error={at('partners')}
        />
        <TextField
          label={words.actions.programme}
          value={draft.programme}
          onChange={(programme) => onChange({ programme })}
          error={at('programme')}
        />
      </div>
      <div className="form-pair">
        <ChoiceField
          label={words.commune.inProject}
          value={draft.projectId === '' ? noProject : draft.projectId}
          onChange={(key) => onChange({ projectId: key === noProject ? '' : key })}
          options={[
            { key: noProject, label: words.actions.noProject },
            ...projects.map(({ id, title }) => ({ key: id, label: title ?? words.answer.unknown })),
          ]}
          error={at('projectId')}
        />
        <ChoiceField
          label={words.project.visibility}
          value={draft.visibility}
          onChange={(visibility) => onChange({ visibility })}
          options={optionsOf(words.visibilities)}
          error={at('visibility')}
        />
      </div>
      <CheckField
        label={words.actions.visibleInLivingEnvironment}
        value={draft.visibleInLivingEnvironment}
        onChange={(visible) => onChange({ visibleInLivingEnvironment: visible })}
      />
      <Outcome of={outcome} fields={fields} />
      <p>
        <Button submits disabled={sending}>
          {submitLabel}
        </Button>
      </p>
    </form>
  );
}
