import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useForm } from '../../kit/useForm.js';
import declareInterest from './DeclareMetropolitanInterest.graphql?raw';
import endInterest from './EndMetropolitanInterest.graphql?raw';
import type { Interest } from './Interests.js';
import recordDeliberation from './RecordMetropolitanDeliberation.graphql?raw';
import { useGovernanceWords } from './words.js';

interface DeclareProps {
  readonly competences: readonly { readonly key: string; readonly label: string }[];
  readonly onDone: () => void;
}

/** What the pole means to act on; its members' councils then deliberate. */
export function DeclareForm({ competences, onDone }: DeclareProps) {
  const its = useGovernanceWords();
  const form = useForm({
    operation: declareInterest,
    start: { competence: null as string | null, title: '', text: '', since: '' },
    required: ['competence', 'title', 'text', 'since'],
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.declareNow} done={its.saved} before={its.declareBefore}>
      <ChoiceField label={its.competence} {...form.choice('competence')} options={competences} />
      <TextField label={its.what} {...form.text('title')} />
      <TextField label={its.text} hint={its.textHint} lines {...form.text('text')} />
      <TextField label={its.from} kind="date" {...form.text('since')} />
    </CommandForm>
  );
}

interface InterestProps {
  readonly interest: Interest;
  readonly onDone: () => void;
}

/** What a member's council decided: once for each member. */
export function DeliberationForm({ interest, onDone }: InterestProps) {
  const its = useGovernanceWords();
  const form = useForm({
    operation: recordDeliberation,
    start: { member: null as string | null, decidedOn: today(), reference: '' },
    required: ['member', 'decidedOn', 'reference'],
    input: ({ member, decidedOn, reference }) => ({
      interestId: interest.id,
      ...{ member, decidedOn, reference: reference.trim() },
    }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.deliberationNow} before={its.cannotUndo}>
      <ChoiceField
        label={its.member}
        {...form.choice('member')}
        options={(interest.awaitedMembers ?? []).map(({ siren, name }) => ({ key: siren, label: name }))}
      />
      <div className="form-pair">
        <TextField label={its.decidedOn} kind="date" {...form.text('decidedOn')} />
        <TextField label={its.reference} {...form.text('reference')} />
      </div>
    </CommandForm>
  );
}

/** The last day of an interest: another day corrects it. */
export function EndForm({ interest, onDone }: InterestProps) {
  const its = useGovernanceWords();
  const form = useForm({
    operation: endInterest,
    start: { endedOn: interest.endedOn ?? '' },
    required: ['endedOn'],
    input: ({ endedOn }) => ({ id: interest.id, expectedVersion: interest.version, endedOn }),
    onDone,
    onStale: onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.endNow} done={its.saved} before={its.endBefore}>
      <TextField label={its.lastDay} kind="date" {...form.text('endedOn')} />
    </CommandForm>
  );
}
