import { type FormEvent, useState } from 'react';
import { type Outcome as CommandOutcome, problemsAt } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { Outcome } from '../../kit/Outcome.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';
import { Carriers } from './Carriers.js';
import { centsOf, type Draft } from './draft.js';

const fields = ['title', 'summary', 'theme', 'costCents', 'coCarriers'];

interface DraftFormProps {
  readonly start: Draft;
  readonly outcome: CommandOutcome<object> | null;
  readonly sending: boolean;
  readonly submitLabel: string;
  /** The commune that proposes, which invites the others; null where it is unknown. */
  readonly lead: string | null;
  readonly onSubmit: (input: Record<string, unknown>) => void;
}

/** What a project is, in a few fields; a problem stands at its field. */
export function DraftForm({ start, outcome, sending, submitLabel, lead, onSubmit }: DraftFormProps) {
  const words = useWords();
  const [draft, setDraft] = useState(start);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }));
  const cents = centsOf(draft.euros);
  const at = (field: string) => problemsAt(outcome?.problems ?? [], field);
  const required = (missing: boolean) => (tried && missing ? words.project.required : undefined);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draft.title.trim() === '' || draft.summary.trim() === '' || draft.theme === null || cents === undefined) return;
    onSubmit({
      title: draft.title.trim(),
      summary: draft.summary.trim(),
      theme: draft.theme,
      ...(cents === null ? {} : { costCents: cents }),
      ...(lead === null ? {} : { coCarriers: draft.coCarriers }),
    });
  };

  return (
    <form className="form" onSubmit={submit} noValidate>
      <TextField
        label={words.project.titleField}
        hint={words.project.titleHint}
        value={draft.title}
        onChange={(title) => change({ title })}
        required
        error={required(draft.title.trim() === '') ?? at('title')}
      />
      <TextField
        label={words.project.summary}
        hint={words.project.summaryHint}
        value={draft.summary}
        onChange={(summary) => change({ summary })}
        lines
        required
        error={required(draft.summary.trim() === '') ?? at('summary')}
      />
      <div className="form-pair">
        <ChoiceField
          label={words.project.theme}
          placeholder={words.project.chooseTheme}
          value={draft.theme}
          onChange={(theme) => change({ theme })}
          options={Object.entries(words.themes).map(([key, label]) => ({ key, label }))}
          error={required(draft.theme === null) ?? at('theme')}
        />
        <TextField
          label={words.project.cost}
          hint={words.project.costHint}
          value={draft.euros}
          onChange={(euros) => change({ euros })}
          numeric
          error={tried && cents === undefined ? words.project.wrongNumber : at('costCents')}
        />
      </div>
      {lead !== null && (
        <Carriers
          chosen={draft.coCarriers}
          onChange={(coCarriers) => change({ coCarriers })}
          lead={lead}
          error={at('coCarriers')}
        />
      )}
      <Outcome of={outcome} fields={fields} />
      <p>
        <Button submits disabled={sending}>
          {submitLabel}
        </Button>
      </p>
    </form>
  );
}
