import { CheckField } from '../../kit/CheckField.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { FieldGroup } from '../../kit/FieldGroup.js';
import { RowsField } from '../../kit/RowsField.js';
import { TextField } from '../../kit/TextField.js';
import type { Form } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import { type RoundDraft, typedFinding } from './roundDraft.js';
import { useListeningWords } from './words.js';

const scales = ['COMMUNE', 'AGGLOMERATION', 'POLE'] as const;
const progresses = ['BETTER', 'SAME', 'WORSE'] as const;

interface RoundFieldsProps {
  readonly form: Pick<Form<RoundDraft>, 'typed' | 'change' | 'error' | 'text'>;
  /** Said above the findings. */
  readonly hint?: string | undefined;
}

/** Who took part in a round, and what was found. */
export function RoundFields({ form, hint }: RoundFieldsProps) {
  const words = useWords();
  const its = useListeningWords();
  const { typed, change } = form;
  return (
    <>
      <FieldGroup label={its.scalesField} error={form.error('scales')}>
        {scales.map((scale) => (
          <CheckField
            key={scale}
            label={its.scales[scale]}
            value={typed.scales.includes(scale)}
            onChange={(took) =>
              change({ scales: scales.filter((one) => (one === scale ? took : typed.scales.includes(one))) })
            }
          />
        ))}
      </FieldGroup>
      <TextField label={its.summary} hint={its.summaryHint} lines {...form.text('summary')} />
      <RowsField
        label={its.findings}
        hint={hint}
        error={form.error('findings')}
        rows={typed.findings}
        onChange={(findings) => change({ findings })}
        empty={typedFinding}
        addLabel={its.addFinding}
        removeLabel={its.removeFinding}
      >
        {(row, changeRow, n) => (
          <>
            <ChoiceField
              label={its.scaleOf(n)}
              value={row.scale}
              onChange={(scale) => changeRow({ scale })}
              options={scales.map((key) => ({ key, label: its.scales[key] }))}
            />
            <TextField label={its.topicOf(n)} value={row.topic} onChange={(topic) => changeRow({ topic })} />
            <TextField
              label={its.finding(n)}
              hint={row.before === '' ? undefined : its.beforeWas(row.before)}
              value={row.finding}
              onChange={(finding) => changeRow({ finding })}
              lines
            />
            <ChoiceField
              label={its.progressOf(n)}
              placeholder={words.project.chooseKind}
              value={row.progress}
              onChange={(progress) => changeRow({ progress })}
              options={progresses.map((key) => ({ key: key as string, label: its.progresses[key] }))}
            />
          </>
        )}
      </RowsField>
    </>
  );
}
