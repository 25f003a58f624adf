import { CommandForm } from '../../kit/CommandForm.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { LinesField, linesOf } from '../../kit/LinesField.js';
import { Section } from '../../kit/Section.js';
import { SourceLine } from '../../kit/SourceLine.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats } from '../../words/Words.js';
import setVicePresidencies from './SetVicePresidencies.graphql?raw';
import type { VicePresidencies as Carried } from './territorialAnswer.js';
import { useTerritorialWords } from './words.js';

function SetForm({ onDone }: { onDone: () => void }) {
  const its = useTerritorialWords().vice;
  const { saved } = useTerritorialWords();
  const form = useForm({
    operation: setVicePresidencies,
    start: { since: '', count: '', functions: [] as readonly string[] },
    required: ['since', 'count'],
    wrong: ({ count }) => (count === '' || /^\d{1,2}$/.test(count.trim()) ? {} : { count: its.wrongCount }),
    input: ({ since, count, functions }) => ({ since, count: Number(count), functions: linesOf(functions) }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.save} done={saved} before={its.kept}>
      <div className="form-pair">
        <TextField label={its.since} kind="date" {...form.text('since')} />
        <TextField label={its.count} numeric {...form.text('count')} />
      </div>
      <LinesField
        label={its.functions}
        hint={its.functionsHint}
        value={form.typed.functions}
        onChange={(functions) => form.change({ functions })}
        error={form.error('functions')}
      />
    </CommandForm>
  );
}

/** How many vice-presidencies carry the project today, by function. */
export function VicePresidencies({ of, onDone }: { of: Carried | null; onDone: () => void }) {
  const formats = useFormats();
  const its = useTerritorialWords().vice;
  return (
    <Section title={its.title}>
      {of === null ? (
        <Empty>{its.none}</Empty>
      ) : (
        <>
          <p className="row">
            <span>{its.carried(of.count, formats.date(of.since))}</span>
            <Demonstration shown={of.demonstration} />
          </p>
          {of.functions.length > 0 && <p className="prose">{formats.list(of.functions)}</p>}
          <SourceLine of={of.source} />
        </>
      )}
      <Fold title={its.change}>
        <SetForm onDone={onDone} />
      </Fold>
    </Section>
  );
}
