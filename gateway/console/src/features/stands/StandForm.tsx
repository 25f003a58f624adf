import { type FormEvent, useState } from 'react';
import { problemsAt, useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { CheckField } from '../../kit/CheckField.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { FieldGroup } from '../../kit/FieldGroup.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';
import createStand from './CreateStand.graphql?raw';
import type { MicroDistrict } from './standsAnswer.js';

const fields = ['microDistrictId', 'heldOn', 'heldBy', 'contacts', 'firstContacts'];
const countOf = (typed: string) => (/^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : undefined);
const empty = { where: null as string | null, heldOn: '', elected: true, technician: true, met: '', first: '' };

interface StandFormProps {
  readonly microDistricts: readonly MicroDistrict[];
  /** The micro-district that was chosen on the tiles, if one. */
  readonly where: string | null;
  readonly onDone: () => void;
}

/** A stand that was held: where, when, by whom, and how many people were met. Nobody is named. */
export function StandForm({ microDistricts, where, onDone }: StandFormProps) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(createStand);
  const [typed, setTyped] = useState({ ...empty, where });
  const [tried, setTried] = useState(false);
  const change = (part: Partial<typeof empty>) => setTyped((before) => ({ ...before, ...part }));
  const at = (field: string) => problemsAt(outcome?.problems ?? [], field);
  const required = (missing: boolean) => (tried && missing ? words.project.required : undefined);
  const contacts = countOf(typed.met);
  const firstContacts = countOf(typed.first);
  const heldBy = [...(typed.elected ? ['ELECTED'] : []), ...(typed.technician ? ['TECHNICIAN'] : [])];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (typed.where === null || typed.heldOn === '' || contacts === undefined || firstContacts === undefined) return;
    const { payload } = await send({
      microDistrictId: typed.where,
      heldOn: typed.heldOn,
      heldBy,
      contacts,
      firstContacts,
    });
    if (payload === null) return;
    setTyped(empty);
    setTried(false);
    onDone();
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      {outcome?.payload && <Notice kind="done">{words.stands.standSaved}</Notice>}
      <ChoiceField
        label={words.actions.microDistrict}
        placeholder={words.project.chooseKind}
        value={typed.where}
        onChange={(chosen) => change({ where: chosen })}
        options={microDistricts.map(({ id, name }) => ({ key: id, label: name ?? words.answer.unknown }))}
        error={required(typed.where === null) ?? at('microDistrictId')}
      />
      <TextField
        label={words.stands.heldOnField}
        kind="date"
        value={typed.heldOn}
        onChange={(heldOn) => change({ heldOn })}
        required
        error={required(typed.heldOn === '') ?? at('heldOn')}
      />
      <FieldGroup label={words.stands.heldBy} error={at('heldBy')}>
        <CheckField
          label={words.standHolders.ELECTED}
          value={typed.elected}
          onChange={(elected) => change({ elected })}
        />
        <CheckField
          label={words.standHolders.TECHNICIAN}
          value={typed.technician}
          onChange={(technician) => change({ technician })}
        />
      </FieldGroup>
      <div className="form-pair">
        <TextField
          label={words.stands.contacts}
          value={typed.met}
          onChange={(met) => change({ met })}
          numeric
          required
          error={tried && contacts === undefined ? words.stands.wrongCount : at('contacts')}
        />
        <TextField
          label={words.stands.firstContacts}
          value={typed.first}
          onChange={(first) => change({ first })}
          numeric
          required
          error={tried && firstContacts === undefined ? words.stands.wrongCount : at('firstContacts')}
        />
      </div>
      <Outcome of={outcome} fields={fields} />
      <p>
        <Button submits weight="second" disabled={sending}>
          {words.stands.saveStand}
        </Button>
      </p>
    </form>
  );
}
