import { type FormEvent, useState } from 'react';
import { problemsAt, useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { Choices } from '../../kit/Choices.js';
import { centsOf } from '../../kit/centsOf.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';
import { ActFields, actInput, emptyAct } from './ActFields.js';
import { CouncilFor } from './CouncilFor.js';
import { bodyFor, supportScales, versionOf } from './consents.js';
import type { Consent, Need, SupportScale } from './projectFile.js';
import recordConsent from './RecordConsent.graphql?raw';

type Role = NonNullable<Consent['role']>;
const fields = [
  'scale',
  'role',
  'state',
  'body',
  'decidedOn',
  'enforceableFrom',
  'reference',
  'fileId',
  'from',
  'until',
  'conditions',
  'amountCents',
];
const empty = {
  scale: null as SupportScale | null,
  role: null as Role | null,
  state: 'GRANTED' as 'GRANTED' | 'REFUSED',
  act: emptyAct,
  from: '',
  until: '',
  conditions: '',
  /** Of a fonds de concours: what the council voted, in euros. */
  euros: '',
};

interface ConsentFormProps {
  readonly need: Need;
  readonly insee: string;
  readonly onDone: () => void;
  /** An offer that awaits a word: what it would do is already said. */
  readonly offered?: { readonly scale: SupportScale; readonly role: Role; readonly summary: string };
}

/** Yes or no to what a scale would do about one need; which body may say yes is told beside the choice. */
export function ConsentForm({ need, insee, onDone, offered }: ConsentFormProps) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(recordConsent);
  const start = offered
    ? { ...empty, scale: offered.scale, role: offered.role, act: { ...emptyAct, body: bodyFor[offered.role] } }
    : empty;
  const [typed, setTyped] = useState(start);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<typeof empty>) => setTyped((before) => ({ ...before, ...part }));
  const at = (field: string) => problemsAt(outcome?.problems ?? [], field);
  const { scale, role, state, act, from, until, conditions, euros } = typed;
  const grants = state === 'GRANTED';
  const votesMoney = grants && role === 'CO_FUNDING' && scale === 'AGGLOMERATION';
  const cents = centsOf(euros);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (scale === null || role === null || act.decidedOn === '' || (votesMoney && !cents)) return;
    const { payload, problems } = await send({
      needId: need.id,
      scale,
      role,
      state,
      act: actInput(act),
      expectedVersion: versionOf(need.consents ?? [], insee, scale, role),
      ...(grants && from !== '' ? { from } : {}),
      ...(grants && until !== '' ? { until } : {}),
      ...(votesMoney && cents ? { object: 'FACILITY', amountCents: cents } : {}),
      ...(conditions.trim() === '' ? {} : { conditions: conditions.trim() }),
    });
    if (payload !== null) {
      setTyped(start);
      setTried(false);
    }
    if (payload !== null || problems.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
  };

  return (
    <details className="no-print">
      <summary>{offered?.summary ?? words.consents.record}</summary>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        {outcome?.payload && <Notice kind="done">{words.consents.recorded}</Notice>}
        {offered === undefined && (
          <div className="form-pair">
            <ChoiceField
              label={words.consents.scale}
              placeholder={words.project.chooseKind}
              value={scale}
              onChange={(key) => change({ scale: key })}
              options={supportScales.map((key) => ({ key, label: words.supportScales[key] }))}
              error={tried && scale === null ? words.project.required : at('scale')}
            />
            <ChoiceField
              label={words.consents.role}
              placeholder={words.project.chooseKind}
              value={role}
              onChange={(key) => change({ role: key, act: { ...act, body: grants ? bodyFor[key] : act.body } })}
              options={Object.entries(words.supportRoles).map(([key, label]) => ({ key: key as Role, label }))}
              error={tried && role === null ? words.project.required : at('role')}
            />
          </div>
        )}
        <Choices
          label={words.consents.word}
          value={state}
          onChange={(key) => change({ state: key })}
          options={[
            { key: 'GRANTED', label: words.consents.grants },
            { key: 'REFUSED', label: words.consents.refuses },
          ]}
          error={at('state')}
        />
        {votesMoney && (
          <TextField
            label={words.funding.voted}
            hint={words.funding.votedHint}
            value={euros}
            onChange={(text) => change({ euros: text })}
            numeric
            required
            error={tried && !cents ? words.project.wrongNumber : at('amountCents')}
          />
        )}
        <ActFields
          act={act}
          onChange={(part) => setTyped((before) => ({ ...before, act: { ...before.act, ...part } }))}
          hint={role === null ? undefined : grants ? words.consents.bodyHints[bodyFor[role]] : words.consents.anyBody}
          tried={tried}
          at={at}
        />
        {grants && scale !== null && role !== null && bodyFor[role] !== 'EXECUTIVE' && (
          <CouncilFor needId={need.id} dated={need.from !== null} insee={insee} scale={scale} role={role} />
        )}
        {grants && (
          <div className="form-pair">
            <TextField
              label={words.consents.from}
              hint={words.consents.fromHint}
              kind="date"
              value={from}
              onChange={(day) => change({ from: day })}
              error={at('from')}
            />
            <TextField
              label={words.consents.until}
              hint={words.consents.untilHint}
              kind="date"
              value={until}
              onChange={(day) => change({ until: day })}
              error={at('until')}
            />
          </div>
        )}
        <TextField
          label={words.consents.conditions}
          value={conditions}
          onChange={(text) => change({ conditions: text })}
          lines
          error={at('conditions')}
        />
        <Outcome of={outcome} fields={fields} />
        <p>
          <Button submits weight="second" disabled={sending || act.going}>
            {words.consents.save}
          </Button>
        </p>
      </form>
    </details>
  );
}
