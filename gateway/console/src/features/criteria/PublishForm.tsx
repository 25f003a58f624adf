import { CheckField } from '../../kit/CheckField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { RowsField } from '../../kit/RowsField.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { type CriterionDraft, criteriaInput, draftOf, emptyCriterion, type Grid, rowsAreRight } from './grid.js';
import publishCriteriaGrid from './PublishCriteriaGrid.graphql?raw';
import { useCriteriaWords } from './words.js';

/** The next grid, begun as the last one stands. */
export function PublishForm({ last, onDone }: { last: Grid | undefined; onDone: () => void }) {
  const its = useCriteriaWords();
  const form = useForm({
    operation: publishCriteriaGrid,
    start: { since: '', criteria: draftOf(last) },
    required: ['since'],
    wrong: ({ criteria }) => (rowsAreRight(criteria) ? {} : { criteria: its.wrongRows }),
    input: ({ since, criteria }) => ({ since, criteria: criteriaInput(criteria) }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.publishNow} before={its.publishBefore} done={its.published}>
      <p className="prose">{its.publishLede}</p>
      <TextField label={its.since} kind="date" {...form.text('since')} />
      <RowsField<CriterionDraft>
        label={its.rows}
        hint={its.rowsHint}
        error={form.error('criteria')}
        rows={form.typed.criteria}
        onChange={(criteria) => form.change({ criteria })}
        empty={emptyCriterion}
        addLabel={its.add}
        removeLabel={its.remove}
      >
        {({ title, weight, involvement }, change, n) => (
          <>
            <TextField label={its.titleOf(n)} value={title} onChange={(typed) => change({ title: typed })} />
            <TextField label={its.weightOf(n)} numeric value={weight} onChange={(typed) => change({ weight: typed })} />
            <CheckField
              label={its.involves(n)}
              value={involvement}
              onChange={(checked) => change({ involvement: checked })}
            />
          </>
        )}
      </RowsField>
    </CommandForm>
  );
}
