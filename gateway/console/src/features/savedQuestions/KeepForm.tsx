import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import type { Mandate } from '../../session/session.js';
import { questionOperations } from './questionOperations.js';
import { useQuestionWords } from './words.js';

/** A part is typed in per cent, a delay in days. */
const isDelay = (indicator: string | null) => indicator?.endsWith('_DELAY') === true;

function numberOf(typed: string, indicator: string | null): number | null {
  const text = typed.replace(/[\s%]/g, '').replace(',', '.');
  if (!/^\d{1,4}(\.\d{1,2})?$/.test(text)) return null;
  const number = Number(text);
  if (isDelay(indicator)) return number;
  return number <= 100 ? Number((number / 100).toFixed(4)) : null;
}

/** Which figure to keep an eye on, and when to be told. */
export function KeepForm({ mandate, onDone }: { mandate: Mandate; onDone: () => void }) {
  const its = useQuestionWords();
  const { save, indicators } = questionOperations[mandate.scale];
  const form = useForm({
    operation: save,
    start: {
      name: '',
      indicator: null as string | null,
      place: 'OWN' as string | null,
      direction: 'OVER' as string | null,
      threshold: '',
    },
    required: ['name', 'indicator', 'direction', 'threshold'],
    wrong: ({ threshold, indicator }) =>
      threshold.trim() !== '' && numberOf(threshold, indicator) === null ? { threshold: its.wrong } : {},
    input: ({ name, indicator, place, direction, threshold }) => ({
      name: name.trim(),
      indicator,
      ...(mandate.scale === 'call' && place === 'OWN' ? { agglomeration: mandate.tenant } : {}),
      direction,
      threshold: numberOf(threshold, indicator),
    }),
    onDone,
  });
  const options = (labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([key, label]) => ({ key, label }));
  return (
    <Section title={its.add}>
      <CommandForm form={form} submitLabel={its.save}>
        <TextField label={its.name} {...form.text('name')} />
        <ChoiceField
          label={its.indicator}
          options={indicators.map((key) => ({ key, label: its.indicators[key] }))}
          {...form.choice('indicator')}
        />
        {mandate.scale === 'call' && (
          <ChoiceField label={its.place} options={options(its.places)} {...form.choice('place')} />
        )}
        <div className="form-pair">
          <ChoiceField label={its.direction} options={options(its.directions)} {...form.choice('direction')} />
          <TextField label={its.threshold} hint={its.thresholdHint} numeric {...form.text('threshold')} />
        </div>
      </CommandForm>
    </Section>
  );
}
