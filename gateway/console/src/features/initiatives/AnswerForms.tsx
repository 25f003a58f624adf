import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { Choices } from '../../kit/Choices.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { typedInput, useForm } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import declineInitiative from './DeclineInitiative.graphql?raw';
import describeEngagement from './DescribeEngagement.graphql?raw';
import engageInInitiative from './EngageInInitiative.graphql?raw';
import type { OwnEngagement } from './ownAnswer.js';
import withdrawEngagement from './WithdrawEngagement.graphql?raw';
import { useInitiativeWords } from './words.js';

interface AnswerProps {
  readonly initiativeId: string;
  readonly engagement: OwnEngagement | null;
  readonly onDone: () => void;
}

interface MoveProps {
  readonly engagement: OwnEngagement;
  readonly onDone: () => void;
}

/** The commune takes part, for the first time or again. */
export function EngageForm({ initiativeId, engagement, onDone }: AnswerProps) {
  const words = useWords();
  const { own } = useInitiativeWords();
  const form = useForm({
    operation: engageInInitiative,
    start: {
      body: 'EXECUTIVE' as string | null,
      actReference: '',
      engagedOn: '',
      localVersion: engagement?.localVersion ?? '',
    },
    required: ['body'],
    input: (typed) => ({ initiativeId, expectedVersion: engagement?.version ?? 0, ...typedInput(typed) }),
    onDone,
    onStale: onDone,
  });
  return (
    <details>
      <summary>{engagement === null ? own.engage : own.engageAgain}</summary>
      <CommandForm form={form} submitLabel={own.engageNow}>
        <ChoiceField label={own.body} {...form.choice('body')} options={optionsOf(words.bodies)} />
        <div className="form-pair">
          <TextField label={own.reference} {...form.text('actReference')} />
          <TextField label={own.on} hint={own.onHint} kind="date" {...form.text('engagedOn')} />
        </div>
        <TextField label={own.localVersion} lines {...form.text('localVersion')} />
      </CommandForm>
    </details>
  );
}

/** The commune does not take part, and says why: an answer like any other. */
export function DeclineForm({ initiativeId, engagement, onDone }: AnswerProps) {
  const { own } = useInitiativeWords();
  const form = useForm({
    operation: declineInitiative,
    start: { ground: null as string | null, reason: '' },
    required: ['ground'],
    input: (typed) => ({ initiativeId, expectedVersion: engagement?.version ?? 0, ...typedInput(typed) }),
    onDone,
    onStale: onDone,
  });
  return (
    <details>
      <summary>{own.decline}</summary>
      <CommandForm form={form} submitLabel={own.declineNow}>
        <Choices label={own.ground} {...form.choice('ground')} options={optionsOf(own.groundChoices)} />
        <TextField label={own.reason} lines {...form.text('reason')} />
      </CommandForm>
    </details>
  );
}

/** What the initiative becomes in the commune, written anew. */
export function DescribeForm({ engagement, onDone }: MoveProps) {
  const words = useWords();
  const { own } = useInitiativeWords();
  const form = useForm({
    operation: describeEngagement,
    start: { localVersion: engagement.localVersion ?? '' },
    input: ({ localVersion }) => ({
      id: engagement.id,
      expectedVersion: engagement.version,
      localVersion: localVersion.trim() || null,
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <details>
      <summary>{own.describe}</summary>
      <CommandForm form={form} submitLabel={own.save} done={words.project.saved}>
        <TextField label={own.localVersion} lines {...form.text('localVersion')} />
      </CommandForm>
    </details>
  );
}

/** Takes the engagement back; the commune may engage again. */
export function WithdrawForm({ engagement, onDone }: MoveProps) {
  const { own } = useInitiativeWords();
  const form = useForm({
    operation: withdrawEngagement,
    start: { reason: '' },
    input: (typed) => ({ id: engagement.id, expectedVersion: engagement.version, ...typedInput(typed) }),
    onDone,
    onStale: onDone,
  });
  return (
    <details>
      <summary>{own.withdraw}</summary>
      <CommandForm form={form} submitLabel={own.withdrawNow} before={own.withdrawStays}>
        <TextField label={own.reason} lines {...form.text('reason')} />
      </CommandForm>
    </details>
  );
}
