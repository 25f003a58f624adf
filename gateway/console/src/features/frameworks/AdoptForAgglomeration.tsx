import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import adoptForAgglomeration from './AdoptForAgglomeration.graphql?raw';
import { useFrameworkWords } from './useFrameworkWords.js';

interface AdoptForAgglomerationProps {
  readonly frameworkId: string;
  /** The versions that the agglomeration has not taken up yet, oldest first. */
  readonly numbers: readonly number[];
  readonly onDone: () => void;
}

/** A commune's framework, taken up by the agglomeration: which version, and what it adapts. */
export function AdoptForAgglomeration({ frameworkId, numbers, onDone }: AdoptForAgglomerationProps) {
  const says = useFrameworkWords();
  const form = useForm({
    operation: adoptForAgglomeration,
    start: {
      number: String(numbers.at(-1) ?? '') as string | null,
      adaptation: '',
      visibility: 'SHARED' as string | null,
    },
    input: ({ number, ...typed }) => ({ ...typedInput(typed), frameworkId, number: Number(number) }),
    onDone,
  });
  return (
    <Section title={says.adopt}>
      <p className="quiet">{says.adoptLede}</p>
      <CommandForm form={form} submitLabel={says.adoptNow} weight="first">
        <ChoiceField
          label={says.which}
          {...form.choice('number')}
          options={numbers.map((number) => ({ key: String(number), label: says.versionOf(number) }))}
        />
        <TextField label={says.ofAgglomeration.adapt} hint={says.adaptHint} {...form.text('adaptation')} lines />
        <VisibilityField {...form.choice('visibility')} />
      </CommandForm>
    </Section>
  );
}
