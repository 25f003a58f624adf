import { CommandForm } from '../../kit/CommandForm.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { EditForm } from '../../kit/EditForm.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { linesOf } from '../../kit/LinesField.js';
import { Section } from '../../kit/Section.js';
import { SourceLine } from '../../kit/SourceLine.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import { CarriedFields } from './CarriedFields.js';
import { Corrections } from './Corrections.js';
import correctVicePresidencies from './CorrectVicePresidencies.graphql?raw';
import { ReasonField } from './ReasonField.js';
import setVicePresidencies from './SetVicePresidencies.graphql?raw';
import type { VicePresidencies as Carried, TerritorialAnswer } from './territorialAnswer.js';
import { useTerritorialWords } from './words.js';

const wrongCountOf = (its: { readonly wrongCount: string }, { count }: { readonly count: string }) =>
  count === '' || /^\d{1,2}$/.test(count.trim()) ? {} : { count: its.wrongCount };

function SetForm({ onDone }: { onDone: () => void }) {
  const { saved, vice: its } = useTerritorialWords();
  const form = useForm({
    operation: setVicePresidencies,
    start: { since: '', count: '', functions: [] as readonly string[] },
    required: ['since', 'count'],
    wrong: (typed) => wrongCountOf(its, typed),
    input: ({ since, count, functions }) => ({ since, count: Number(count), functions: linesOf(functions) }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save} done={saved} before={its.kept}>
      <CarriedFields form={form}>
        <TextField label={its.since} kind="date" {...form.text('since')} />
      </CarriedFields>
    </CommandForm>
  );
}

function CorrectForm({ of, onDone }: { of: Carried; onDone: () => void }) {
  const { corrections, vice: its } = useTerritorialWords();
  return (
    <EditForm
      title={corrections.open}
      operation={correctVicePresidencies}
      row={of}
      naming={{ since: of.since }}
      draftOf={({ count, functions }: Carried) => ({ count: String(count), functions, reason: '' })}
      input={({ count, functions, reason }, changed) => ({
        ...(changed.includes('count') ? { count: Number(count) } : {}),
        ...(changed.includes('functions') ? { functions: linesOf(functions) } : {}),
        reason: reason.trim(),
      })}
      required={['count', 'reason']}
      wrong={(typed) => wrongCountOf(its, typed)}
      labels={{ count: its.count, functions: its.functions, reason: corrections.reason }}
      show={(draft, field) => (field === 'functions' ? draft.functions.join(', ') : draft[field])}
      submitLabel={corrections.save}
      afterwards={{ reason: '' }}
      onDone={onDone}
    >
      {(form) => (
        <>
          <CarriedFields form={form} />
          <ReasonField form={form} />
        </>
      )}
    </EditForm>
  );
}

function Statement({ of, onDone }: { of: Carried; onDone: () => void }) {
  const formats = useFormats();
  const its = useTerritorialWords().vice;
  return (
    <>
      <p className="row">
        <span>{its.carried(of.count, formats.date(of.since))}</span>
        <Demonstration shown={of.demonstration} />
      </p>
      {of.functions.length > 0 && <p className="prose">{formats.list(of.functions)}</p>}
      <SourceLine of={of.source} />
      <Corrections of={of.corrections} labels={{ count: its.count, functions: its.functions }} />
      <CorrectForm of={of} onDone={onDone} />
    </>
  );
}

type Agglomeration = NonNullable<TerritorialAnswer['agglomeration']>;

/** How many vice-presidencies carry the project today, by function, and what was said of other days. */
export function VicePresidencies({ of, onDone }: { of: Agglomeration; onDone: () => void }) {
  const words = useWords();
  const its = useTerritorialWords().vice;
  const said = of.vicePresidenciesHistory;
  const now = said?.find(({ since }) => since === of.vicePresidencies?.since);
  const others = said?.filter((one) => one !== now) ?? [];
  return (
    <Section title={its.title}>
      {now === undefined ? (
        <Empty>{said === null ? words.answer.unknown : its.none}</Empty>
      ) : (
        <Statement of={now} onDone={onDone} />
      )}
      {others.length > 0 && (
        <Fold title={its.history}>
          <ul className="list">
            {others.map((one) => (
              <li key={one.since}>
                <Statement of={one} onDone={onDone} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
      <Fold title={its.change}>
        <SetForm onDone={onDone} />
      </Fold>
    </Section>
  );
}
