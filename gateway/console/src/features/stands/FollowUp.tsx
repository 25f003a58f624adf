import { type FormEvent, useState } from 'react';
import { useAnswer } from '../../graph/useAnswer.js';
import { problemsAt, useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { Outcome } from '../../kit/Outcome.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';
import followers from './Followers.graphql?raw';
import followUpHeardNeed from './FollowUpHeardNeed.graphql?raw';
import type { HeardNeed } from './standsAnswer.js';

type Kind = 'ANSWER' | 'ACTION' | 'CONTRACT' | 'PROJECT' | 'NONE';
type Rows = { readonly nodes: readonly { readonly id: string; readonly title: string | null }[] } | null;

interface FollowersData {
  readonly commune: { readonly actions: Rows; readonly contracts: Rows; readonly projects: Rows } | null;
}

/** What may follow from a need, and the input's field that names it. */
const linked = {
  ACTION: { field: 'actionId', list: 'actions' },
  CONTRACT: { field: 'contractId', list: 'contracts' },
  PROJECT: { field: 'projectId', list: 'projects' },
} as const;
const isLinked = (kind: Kind): kind is keyof typeof linked => kind in linked;
const fields = ['answer', 'deadline', 'actionId', 'contractId', 'projectId', 'followUp'];

interface FollowUpProps {
  readonly need: HeardNeed & { readonly version: number };
  readonly insee: string;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/** What came of what was heard: an answer, an action, a contract, a project; or, while nothing has, a later deadline. */
export function FollowUp({ need, insee, onDone, onCancel }: FollowUpProps) {
  const words = useWords();
  const { data } = useAnswer<FollowersData>(followers, { insee });
  const { send, sending, outcome } = useCommand<object>(followUpHeardNeed);
  const open = need.followUp === 'NONE';
  const [kind, setKind] = useState<Kind>('ANSWER');
  const [link, setLink] = useState<string | null>(null);
  const [answer, setAnswer] = useState(need.answer ?? '');
  const [deadline, setDeadline] = useState(need.deadline ?? '');
  const [tried, setTried] = useState(false);
  const at = (field: string) => problemsAt(outcome?.problems ?? [], field);
  const kinds: readonly Kind[] = ['ANSWER', 'ACTION', 'CONTRACT', 'PROJECT', ...(open ? (['NONE'] as const) : [])];
  const missing =
    (kind === 'ANSWER' && answer.trim() === '') ||
    (isLinked(kind) && link === null) ||
    (kind === 'NONE' && deadline === '');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (missing) return;
    const { payload, problems } = await send({
      id: need.id,
      expectedVersion: need.version,
      followUp: kind,
      ...(kind !== 'NONE' && answer.trim() !== '' ? { answer: answer.trim() } : {}),
      ...(isLinked(kind) ? { [linked[kind].field]: link } : {}),
      ...(kind === 'NONE' ? { deadline } : {}),
    });
    if (payload !== null || problems.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
    if (payload !== null) onCancel();
  };

  const rows = isLinked(kind) ? (data?.commune?.[linked[kind].list]?.nodes ?? []) : [];
  const required = (is: boolean) => (tried && is ? words.project.required : undefined);
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <ChoiceField
        label={words.stands.what}
        value={kind}
        onChange={(key) => {
          setKind(key);
          setLink(null);
        }}
        options={kinds.map((key) => ({ key, label: words.stands.kinds[key] }))}
        error={at('followUp')}
      />
      {isLinked(kind) && (
        <ChoiceField
          label={words.stands.which[kind]}
          placeholder={words.project.chooseKind}
          value={link}
          onChange={setLink}
          options={rows.map(({ id, title }) => ({ key: id, label: title ?? words.answer.unknown }))}
          error={required(link === null) ?? at(linked[kind].field)}
        />
      )}
      {kind === 'NONE' ? (
        <TextField
          label={words.stands.newDeadline}
          kind="date"
          value={deadline}
          onChange={setDeadline}
          error={required(deadline === '') ?? at('deadline')}
        />
      ) : (
        <TextField
          label={kind === 'ANSWER' ? words.stands.answer : words.stands.alsoAnswer}
          value={answer}
          onChange={setAnswer}
          lines
          required={kind === 'ANSWER'}
          error={required(kind === 'ANSWER' && answer.trim() === '') ?? at('answer')}
        />
      )}
      {kind !== 'NONE' && <p className="quiet">{words.stands.stays}</p>}
      <Outcome of={outcome} fields={fields} />
      <div className="row">
        <Button submits disabled={sending}>
          {words.stands.record}
        </Button>
        <Button weight="quiet" onPress={onCancel}>
          {words.actions.cancel}
        </Button>
      </div>
    </form>
  );
}
