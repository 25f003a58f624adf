import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { problemsAt, useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Outcome } from '../../kit/Outcome.js';
import { Page } from '../../kit/Page.js';
import { TextField } from '../../kit/TextField.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import createContract from './CreateContract.graphql?raw';

const empty = {
  title: '',
  origin: null as string | null,
  kind: 'ASSOCIATION',
  label: '',
  rna: '',
  group: null as string | null,
  visibility: 'PRIVATE',
};
const fields = ['title', 'origin', 'label', 'rna', 'group', 'visibility'];
const optionsOf = (labels: Record<string, string>) => Object.entries(labels).map(([key, label]) => ({ key, label }));

/** A new contract: with whom, and who asked. What each side gives is said on its page. */
export default function NewContract() {
  const words = useWords();
  const navigate = useNavigate();
  const { mandate } = useSitting();
  const { send, sending, outcome } = useCommand<{ contract: { id: string } | null }>(createContract);
  const [typed, setTyped] = useState(empty);
  const [tried, setTried] = useState(false);
  if (mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/contracts/new" />;
  const change = (part: Partial<typeof empty>) => setTyped((before) => ({ ...before, ...part }));
  const at = (field: string) => problemsAt(outcome?.problems ?? [], field);
  const required = (missing: boolean) => (tried && missing ? words.project.required : undefined);
  const isGroup = typed.kind === 'GROUP';
  const { title, label, rna, origin, group, visibility } = typed;
  const incomplete = title.trim() === '' || label.trim() === '' || origin === null || (isGroup && group === null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (incomplete) return;
    const party = {
      kind: typed.kind,
      label: label.trim(),
      ...(isGroup ? { group } : rna.trim() === '' ? {} : { rna: rna.trim().toUpperCase() }),
    };
    const { payload } = await send({ title: title.trim(), origin, party, visibility });
    if (payload?.contract) navigate(`/contracts/${payload.contract.id}`);
  };

  return (
    <Page
      title={words.contracts.new}
      lede={words.contracts.newLede}
      back={{ to: '/contracts', label: words.contracts.title }}
    >
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <TextField
          label={words.project.titleField}
          hint={words.project.titleHint}
          value={title}
          onChange={(text) => change({ title: text })}
          required
          error={required(title.trim() === '') ?? at('title')}
        />
        <ChoiceField
          label={words.contracts.origin}
          placeholder={words.project.chooseKind}
          value={origin}
          onChange={(key) => change({ origin: key })}
          options={optionsOf(words.contractOrigins)}
          error={required(origin === null) ?? at('origin')}
        />
        <div className="form-pair">
          <ChoiceField
            label={words.contracts.with}
            value={typed.kind}
            onChange={(kind) => change({ kind })}
            options={optionsOf(words.partyKinds)}
            error={at('kind')}
          />
          <TextField
            label={words.contracts.partyLabel}
            hint={words.contracts.partyHint}
            value={label}
            onChange={(text) => change({ label: text })}
            required
            error={required(label.trim() === '') ?? at('label')}
          />
          {isGroup ? (
            <ChoiceField
              label={words.contracts.group}
              placeholder={words.project.chooseKind}
              value={group}
              onChange={(key) => change({ group: key })}
              options={optionsOf(words.groupKinds)}
              error={required(group === null) ?? at('group')}
            />
          ) : (
            <TextField
              label={words.contracts.rna}
              hint={words.contracts.rnaHint}
              value={rna}
              onChange={(text) => change({ rna: text })}
              error={at('rna')}
            />
          )}
          <ChoiceField
            label={words.project.visibility}
            value={visibility}
            onChange={(key) => change({ visibility: key })}
            options={optionsOf(words.visibilities)}
            error={at('visibility')}
          />
        </div>
        <Outcome of={outcome} fields={fields} />
        <p>
          <Button submits disabled={sending}>
            {words.contracts.create}
          </Button>
        </p>
      </form>
    </Page>
  );
}
