import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import adoptFramework from './AdoptFramework.graphql?raw';
import { type FrameworkFile, nameOf } from './frameworkFile.js';
import { useFrameworkWords } from './useFrameworkWords.js';

const fromAuthor = 'AUTHOR';

interface AdoptProps {
  readonly framework: FrameworkFile;
  /** The versions that the commune has not taken up yet, oldest first. */
  readonly numbers: readonly number[];
  readonly onDone: () => void;
}

/** Another commune's framework, taken up here: which version, after whose example, and what is adapted. */
export function Adopt({ framework, numbers, onDone }: AdoptProps) {
  const says = useFrameworkWords();
  const form = useForm({
    operation: adoptFramework,
    start: {
      number: String(numbers.at(-1) ?? '') as string | null,
      parentId: fromAuthor as string | null,
      adaptation: '',
      visibility: 'SHARED' as string | null,
    },
    input: ({ number, parentId, ...typed }) => ({
      ...typedInput(typed),
      frameworkId: framework.id,
      number: Number(number),
      ...(parentId === fromAuthor ? {} : { parentId }),
    }),
    onDone,
  });
  return (
    <Section title={says.adopt}>
      <p className="quiet">{says.adoptLede}</p>
      <CommandForm form={form} submitLabel={says.adoptNow} weight="first">
        <div className="form-pair">
          <ChoiceField
            label={says.which}
            {...form.choice('number')}
            options={numbers.map((number) => ({ key: String(number), label: says.versionOf(number) }))}
          />
          <ChoiceField
            label={says.from}
            {...form.choice('parentId')}
            options={[
              { key: fromAuthor, label: says.author(nameOf(framework.commune)) },
              ...(framework.adoptions?.nodes ?? []).map(({ id, adopter }) => ({ key: id, label: nameOf(adopter) })),
            ]}
          />
        </div>
        <TextField label={says.adapt} hint={says.adaptHint} {...form.text('adaptation')} lines />
        <VisibilityField {...form.choice('visibility')} />
      </CommandForm>
    </Section>
  );
}
