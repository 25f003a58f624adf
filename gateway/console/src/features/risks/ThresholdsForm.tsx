import { CommandForm } from '../../kit/CommandForm.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useEditing } from '../../kit/useEditing.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Thresholds } from './risksAnswer.js';
import setThresholds from './SetThresholds.graphql?raw';
import { useRiskWords } from './useRiskWords.js';

const fields = {
  mayorShareOver: 'percent',
  presentersAtLeast: 'whole',
  declineOver: 'percent',
  newcomersShareUnder: 'percent',
  topTenthShareOver: 'percent',
  districtsNotVisitedOver: 'whole',
} as const;
type Field = keyof typeof fields;
const names = Object.keys(fields) as Field[];
/** Those the commune always has: without them no alert would ever tell that it is off. */
const always: readonly Field[] = ['mayorShareOver', 'presentersAtLeast', 'declineOver'];

/** The number typed; null when empty, undefined when it is none that the field takes. */
function numberOf(typed: string, kind: 'percent' | 'whole'): number | null | undefined {
  const text = typed.replace(/[\s\u00a0\u202f%]/g, '').replace(',', '.');
  if (text === '') return null;
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(text)) return undefined;
  const number = Number(text);
  if (kind === 'percent') return number <= 100 ? Number((number / 100).toFixed(4)) : undefined;
  return Number.isInteger(number) && number <= 1000 ? number : undefined;
}

interface ThresholdsFormProps {
  readonly thresholds: Thresholds & { readonly version: number };
  readonly onDone: () => void;
}

/** At what the commune wants to be alerted; it alone knows. */
export function ThresholdsForm({ thresholds, onDone }: ThresholdsFormProps) {
  const words = useWords();
  const says = useRiskWords();
  const formats = useFormats();
  const written = (field: Field, value: number | null) => {
    if (value === null) return '';
    return formats.decimal(fields[field] === 'percent' ? value * 100 : value);
  };
  const { draft, change, saved } = useEditing(
    thresholds,
    (row) => Object.fromEntries(names.map((field) => [field, written(field, row[field])])) as Record<Field, string>,
  );
  const form = useForm({
    operation: setThresholds,
    start: draft,
    held: { typed: draft, change },
    required: always,
    wrong: (typed) =>
      Object.fromEntries(
        names
          .filter((field) => numberOf(typed[field], fields[field]) === undefined)
          .map((field) => [field, fields[field] === 'percent' ? says.wrongPercent : says.wrongWhole]),
      ),
    input: (typed) => ({
      expectedVersion: thresholds.version,
      ...Object.fromEntries(names.map((field) => [field, numberOf(typed[field], fields[field])])),
    }),
    onDone: () => {
      saved();
      onDone();
    },
    onStale: onDone,
  });
  return (
    <Section title={says.thresholds}>
      <p className="prose">{says.thresholdsLede}</p>
      {thresholds.version === 0 && <p className="quiet">{says.byDefault}</p>}
      <CommandForm form={form} submitLabel={says.saveThresholds} done={words.project.saved}>
        <div className="form-pair">
          {names.map((field) => (
            <TextField key={field} label={says.thresholdFields[field]} {...form.text(field)} numeric />
          ))}
        </div>
      </CommandForm>
    </Section>
  );
}
