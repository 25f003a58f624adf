import { type FormEvent, useState } from 'react';
import { problemsAt, useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { TextField } from '../../kit/TextField.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useFormats, useWords } from '../../words/Words.js';
import recordHeardNeed from './RecordHeardNeed.graphql?raw';
import type { Stand } from './standsAnswer.js';

const empty = { text: '', theme: null as string | null, deadline: '', visibility: 'PRIVATE' };

/** What was heard at a stand, and the day by which something must come of it. */
export function HeardForm({ stands, onDone }: { stands: readonly Stand[]; onDone: () => void }) {
  const words = useWords();
  const formats = useFormats();
  const { send, sending, outcome } = useCommand<object>(recordHeardNeed);
  const [stand, setStand] = useState<string | null>(stands[0]?.id ?? null);
  const [typed, setTyped] = useState(empty);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<typeof empty>) => setTyped((before) => ({ ...before, ...part }));
  const at = (field: string) => problemsAt(outcome?.problems ?? [], field);
  const required = (missing: boolean) => (tried && missing ? words.project.required : undefined);
  const { text, theme, deadline, visibility } = typed;
  const nameOf = ({ microDistrict, heldOn }: Stand) =>
    words.stands.standOf(microDistrict?.name ?? words.answer.unknown, heldOn ? formats.date(heldOn) : '');
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (stand === null || text.trim() === '' || theme === null || deadline === '') return;
    const { payload } = await send({ standId: stand, text: text.trim(), theme, deadline, visibility });
    if (payload === null) return;
    setTyped(empty);
    setTried(false);
    onDone();
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      {outcome?.payload && <Notice kind="done">{words.stands.heardSaved}</Notice>}
      <ChoiceField
        label={words.stands.stand}
        placeholder={words.project.chooseKind}
        value={stand}
        onChange={setStand}
        options={stands.map((one) => ({ key: one.id, label: nameOf(one) }))}
        error={required(stand === null) ?? at('standId')}
      />
      <TextField
        label={words.stands.said}
        hint={words.stands.saidHint}
        value={text}
        onChange={(value) => change({ text: value })}
        lines
        required
        error={required(text.trim() === '') ?? at('text')}
      />
      <div className="form-pair">
        <ChoiceField
          label={words.project.theme}
          placeholder={words.project.chooseTheme}
          value={theme}
          onChange={(key) => change({ theme: key })}
          options={Object.entries(words.themes).map(([key, label]) => ({ key, label }))}
          error={required(theme === null) ?? at('theme')}
        />
        <TextField
          label={words.stands.deadline}
          kind="date"
          value={deadline}
          onChange={(day) => change({ deadline: day })}
          required
          error={required(deadline === '') ?? at('deadline')}
        />
        <VisibilityField value={visibility} onChange={(who) => change({ visibility: who })} />
      </div>
      <Outcome of={outcome} fields={['standId', 'text', 'theme', 'deadline']} />
      <p>
        <Button submits weight="second" disabled={sending}>
          {words.stands.saveHeard}
        </Button>
      </p>
    </form>
  );
}
