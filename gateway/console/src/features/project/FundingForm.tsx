import { type FormEvent, useState } from 'react';
import { problemsAt, useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { centsOf } from '../../kit/centsOf.js';
import type { FundingPlan } from '../../kit/FundingFigures.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { TextField } from '../../kit/TextField.js';
import { useWords } from '../../words/Words.js';
import { FundingLineFields, schemesOf, type TypedLine } from './FundingLineFields.js';
import type { ProjectFile } from './projectFile.js';
import setFundingPlan from './SetFundingPlan.graphql?raw';

type Vat = NonNullable<FundingPlan['vat']>;
const emptyLine: Omit<TypedLine, 'key'> = {
  id: null,
  kind: 'STATE',
  scheme: null,
  source: '',
  label: '',
  euros: '',
  status: 'PLANNED',
  deadline: '',
  isPublic: true,
};
const eurosOf = (cents: number | null) => (cents === null ? '' : String(cents / 100).replace('.', ','));

function typedLines(plan: FundingPlan | null): readonly TypedLine[] {
  return (plan?.lines ?? []).map((line, key) => ({
    key,
    id: line.id,
    kind: line.kind ?? 'OTHER',
    scheme: line.scheme,
    source: line.source ?? '',
    label: line.label ?? '',
    euros: eurosOf(line.amountCents),
    status: line.status ?? 'PLANNED',
    deadline: line.deadline ?? '',
    isPublic: line.public ?? true,
  }));
}

function inputOf(line: TypedLine) {
  return {
    ...(line.id === null ? {} : { id: line.id }),
    kind: line.kind,
    ...(line.scheme !== null && schemesOf[line.kind]?.includes(line.scheme) ? { scheme: line.scheme } : {}),
    source: line.source.trim(),
    amountCents: centsOf(line.euros),
    status: line.status,
    ...(line.label.trim() === '' ? {} : { label: line.label.trim() }),
    ...(line.deadline === '' ? {} : { deadline: line.deadline }),
    ...(line.kind === 'OTHER' ? { public: line.isPublic } : {}),
  };
}

interface FundingFormProps {
  readonly project: ProjectFile & { readonly version: number };
  readonly onDone: () => void;
}

/** The plan as a whole: what it costs and who pays what; what remains is the communes' own share. */
export function FundingForm({ project, onDone }: FundingFormProps) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(setFundingPlan);
  const plan = project.fundingPlan;
  const [euros, setEuros] = useState(eurosOf(plan?.costCents ?? project.costCents));
  const [vat, setVat] = useState<Vat>(plan?.vat ?? 'EXCLUDING');
  const [lines, setLines] = useState(() => typedLines(plan));
  const [tried, setTried] = useState(false);
  const cents = centsOf(euros);
  const complete =
    typeof cents === 'number' &&
    lines.every((line) => line.source.trim() !== '' && typeof centsOf(line.euros) === 'number');

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!complete) return;
    const { payload, problems } = await send({
      projectId: project.id,
      expectedVersion: project.version,
      costCents: cents,
      vat,
      lines: lines.map(inputOf),
    });
    if (payload !== null || problems.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
  };
  const add = () =>
    setLines((before) => [...before, { ...emptyLine, key: Math.max(-1, ...before.map(({ key }) => key)) + 1 }]);

  return (
    <details className="no-print">
      <summary>{plan === null ? words.funding.begin : words.funding.change}</summary>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        {outcome?.payload && <Notice kind="done">{words.project.saved}</Notice>}
        <div className="form-pair">
          <TextField
            label={words.funding.cost}
            value={euros}
            onChange={setEuros}
            numeric
            required
            error={
              tried && typeof cents !== 'number'
                ? words.project.wrongNumber
                : problemsAt(outcome?.problems ?? [], 'costCents')
            }
          />
          <ChoiceField
            label={words.funding.vat}
            value={vat}
            onChange={setVat}
            options={Object.entries(words.vatBases).map(([key, label]) => ({ key: key as Vat, label }))}
          />
        </div>
        {lines.map((line, index) => (
          <FundingLineFields
            key={line.key}
            line={line}
            number={index + 1}
            tried={tried}
            onChange={(part) =>
              setLines((before) => before.map((one) => (one.key === line.key ? { ...one, ...part } : one)))
            }
            onRemove={() => setLines((before) => before.filter(({ key }) => key !== line.key))}
          />
        ))}
        <p>
          <Button weight="quiet" onPress={add}>
            {words.funding.addLine}
          </Button>
        </p>
        <Outcome of={outcome} fields={['costCents']} />
        <p>
          <Button submits weight="second" disabled={sending}>
            {words.funding.save}
          </Button>
        </p>
      </form>
    </details>
  );
}
