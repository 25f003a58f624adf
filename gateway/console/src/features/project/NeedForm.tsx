import { type FormEvent, useState } from 'react';
import { problemsAt, useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { CheckField } from '../../kit/CheckField.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { centsOf } from '../../kit/centsOf.js';
import { Outcome } from '../../kit/Outcome.js';
import { SearchedField } from '../../kit/SearchedField.js';
import { TextField } from '../../kit/TextField.js';
import { useCompetences } from '../../kit/useCompetences.js';
import { useSkills } from '../../kit/useSkills.js';
import { useWords } from '../../words/Words.js';
import addNeed from './AddNeed.graphql?raw';
import { halfDaysOf } from './draft.js';

const fields = [
  'kind',
  'skill',
  'description',
  'quantityHalfDays',
  'quantityCents',
  'ownHalfDays',
  'inhabitantsHalfDays',
  'from',
  'until',
  'competence',
  'coFundingObject',
  'relay',
];
const empty = {
  kind: null as string | null,
  skill: null as string | null,
  description: '',
  quantity: '',
  own: '',
  inhabitants: '',
  from: '',
  until: '',
  competence: null as string | null,
  coFundingObject: null as string | null,
  presence: false,
  onInhabitants: false,
  relay: '',
};

interface NeedFormProps {
  readonly projectId: string;
  readonly version: number;
  readonly onDone: () => void;
}

/** One need: money is asked in euros, everything else in half-days. */
export function NeedForm({ projectId, version, onDone }: NeedFormProps) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(addNeed);
  const skills = useSkills();
  const competences = useCompetences();
  const [need, setNeed] = useState(empty);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<typeof empty>) => setNeed((before) => ({ ...before, ...part }));
  const ofMoney = need.kind === 'CO_FUNDING';
  const quantity = ofMoney ? centsOf(need.quantity) : halfDaysOf(need.quantity);
  const own = halfDaysOf(need.own);
  const ofInhabitants = need.kind === 'FACILITATION';
  const inhabitants = ofInhabitants ? halfDaysOf(need.inhabitants) : null;
  const at = (field: string) => problemsAt(outcome?.problems ?? [], field);
  const wrong = (value: number | null | undefined) =>
    tried && value === undefined ? words.project.wrongNumber : undefined;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (need.kind === null || quantity === undefined || own === undefined || inhabitants === undefined) return;
    const { payload, problems } = await send({
      projectId,
      expectedVersion: version,
      kind: need.kind,
      ...(need.skill === null ? {} : { skill: need.skill }),
      ...(need.description.trim() === '' ? {} : { description: need.description.trim() }),
      ...(quantity === null ? {} : ofMoney ? { quantityCents: quantity } : { quantityHalfDays: quantity }),
      ...(own === null || ofMoney ? {} : { ownHalfDays: own }),
      ...(inhabitants === null ? {} : { inhabitantsHalfDays: inhabitants }),
      ...(need.from === '' ? {} : { from: need.from }),
      ...(need.until === '' ? {} : { until: need.until }),
      ...(need.competence === null ? {} : { competence: need.competence }),
      ...(ofMoney && need.coFundingObject !== null ? { coFundingObject: need.coFundingObject } : {}),
      ...(ofMoney ? {} : { presence: need.presence, onInhabitants: need.onInhabitants }),
      ...(need.onInhabitants && need.relay.trim() !== '' ? { relay: need.relay.trim() } : {}),
    });
    if (payload !== null) {
      setNeed(empty);
      setTried(false);
    }
    if (payload !== null || problems.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
  };

  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <h3>{words.project.addNeed}</h3>
      <div className="form-pair">
        <ChoiceField
          label={words.project.kind}
          placeholder={words.project.chooseKind}
          value={need.kind}
          onChange={(kind) => change({ kind })}
          options={Object.entries(words.needKinds).map(([key, label]) => ({ key, label }))}
          error={tried && need.kind === null ? words.project.required : at('kind')}
        />
        <SearchedField
          label={words.project.skill}
          hint={words.project.skillHint}
          value={need.skill}
          onChange={(skill) => change({ skill })}
          options={skills}
          error={at('skill')}
        />
        <SearchedField
          label={words.project.competence}
          hint={words.project.competenceHint}
          value={need.competence}
          onChange={(competence) => change({ competence })}
          options={competences}
          error={at('competence')}
        />
        {ofMoney && (
          <ChoiceField
            label={words.project.moneyFor}
            placeholder={words.project.chooseMoneyFor}
            value={need.coFundingObject}
            onChange={(coFundingObject) => change({ coFundingObject })}
            options={Object.entries(words.project.moneyObjects).map(([key, label]) => ({ key, label }))}
            error={at('coFundingObject')}
          />
        )}
        <TextField
          label={ofMoney ? words.project.quantityEuros : words.project.quantityHalfDays}
          value={need.quantity}
          onChange={(typed) => change({ quantity: typed })}
          numeric
          error={wrong(quantity) ?? at(ofMoney ? 'quantityCents' : 'quantityHalfDays')}
        />
        {!ofMoney && (
          <TextField
            label={words.project.ownHalfDays}
            value={need.own}
            onChange={(typed) => change({ own: typed })}
            numeric
            error={wrong(own) ?? at('ownHalfDays')}
          />
        )}
        {ofInhabitants && (
          <TextField
            label={words.project.inhabitantsHalfDays}
            value={need.inhabitants}
            onChange={(typed) => change({ inhabitants: typed })}
            numeric
            error={wrong(inhabitants) ?? at('inhabitantsHalfDays')}
          />
        )}
        <TextField
          label={words.project.needFrom}
          kind="date"
          value={need.from}
          onChange={(from) => change({ from })}
          error={at('from')}
        />
        <TextField
          label={words.project.needUntil}
          kind="date"
          value={need.until}
          onChange={(until) => change({ until })}
          error={at('until')}
        />
      </div>
      <TextField
        label={words.project.description}
        value={need.description}
        onChange={(description) => change({ description })}
        lines
        error={at('description')}
      />
      {!ofMoney && (
        <>
          <CheckField
            label={words.project.presence}
            value={need.presence}
            onChange={(presence) => change({ presence })}
          />
          <CheckField
            label={words.project.onInhabitants}
            value={need.onInhabitants}
            onChange={(onInhabitants) => change({ onInhabitants })}
          />
          {need.onInhabitants && (
            <TextField
              label={words.project.relay}
              hint={words.project.relayHint}
              value={need.relay}
              onChange={(relay) => change({ relay })}
              error={at('relay')}
            />
          )}
        </>
      )}
      <Outcome of={outcome} fields={fields} />
      <p>
        <Button submits weight="second" disabled={sending}>
          {words.project.addNeed}
        </Button>
      </p>
    </form>
  );
}
