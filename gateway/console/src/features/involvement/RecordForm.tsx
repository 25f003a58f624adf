import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { useMembers } from '../../kit/useMembers.js';
import { useWords } from '../../words/Words.js';
import type { OwnCall, Party } from './callFile.js';
import recordContribution from './RecordContribution.graphql?raw';
import { useInvolvementWords } from './words.js';

/** What an actor brought to a call, on paper or aloud. */
export function RecordForm({ call, onDone }: { call: OwnCall; onDone: () => void }) {
  const words = useWords();
  const its = useInvolvementWords();
  const members = useMembers(call.agglomeration?.siren ?? '');
  const parties = call.whoMayAnswer ?? [];
  const form = useForm({
    operation: recordContribution,
    start: {
      kind: (parties[0] ?? null) as string | null,
      label: '',
      commune: null as string | null,
      rna: '',
      firm: '',
      text: '',
      receivedOn: '',
    },
    required: ['kind', 'text', 'receivedOn'],
    wrong: ({ kind, label, commune }) => ({
      ...(kind !== 'COMMUNE' && label.trim() === '' ? { label: words.project.required } : {}),
      ...(kind === 'COMMUNE' && commune === null ? { commune: words.project.required } : {}),
    }),
    input: ({ kind, label, commune, rna, firm, text, receivedOn }) => ({
      callId: call.id,
      ...typedInput({ kind, text, receivedOn }),
      ...(kind === 'COMMUNE'
        ? { commune, label: members.find(({ key }) => key === commune)?.label ?? commune }
        : { label: label.trim() }),
      ...(kind === 'COLLECTIVE' ? typedInput({ rna }) : {}),
      ...(kind === 'FIRM' ? typedInput({ firm }) : {}),
    }),
    onDone,
  });
  const { kind } = form.typed;
  return (
    <CommandForm form={form} submitLabel={its.recordNow} done={its.recorded}>
      <div className="form-pair">
        <ChoiceField
          label={its.kind}
          {...form.choice('kind')}
          options={parties.map((party: Party) => ({ key: party as string, label: its.party[party] }))}
        />
        {kind === 'COMMUNE' ? (
          <ChoiceField
            label={its.party.COMMUNE}
            placeholder={words.project.chooseKind}
            {...form.choice('commune')}
            options={members}
          />
        ) : (
          <TextField label={its.from} {...form.text('label')} />
        )}
        {kind === 'COLLECTIVE' && <TextField label={its.rna} {...form.text('rna')} />}
        {kind === 'FIRM' && <TextField label={its.firm} {...form.text('firm')} />}
        <TextField label={its.receivedDay} kind="date" {...form.text('receivedOn')} />
      </div>
      <TextField label={its.said} hint={its.saidHint} lines {...form.text('text')} />
    </CommandForm>
  );
}
