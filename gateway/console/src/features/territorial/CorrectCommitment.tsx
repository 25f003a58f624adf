import { EditForm } from '../../kit/EditForm.js';
import { type CommitmentDraft, CommitmentFields } from './CommitmentFields.js';
import correctPoliticalCommitment from './CorrectPoliticalCommitment.graphql?raw';
import { correctedFields } from './correctedFields.js';
import { ReasonField } from './ReasonField.js';
import type { Axis, Commitment } from './territorialAnswer.js';
import { useTerritorialWords } from './words.js';

interface CorrectCommitmentProps {
  readonly of: Commitment;
  readonly axes: readonly Pick<Axis, 'key' | 'title'>[];
  readonly onDone: () => void;
}

type Draft = CommitmentDraft & { readonly reason: string };

const draftOf = (one: Commitment): Draft => ({
  title: one.title ?? '',
  text: one.text ?? '',
  axis: one.axis,
  committedOn: one.committedOn ?? '',
  actReference: one.actReference ?? '',
  onInhabitantsInvolvement: one.onInhabitantsInvolvement ?? false,
  reason: '',
});

/** Puts right what was recorded wrongly of a political commitment. */
export function CorrectCommitment({ of, axes, onDone }: CorrectCommitmentProps) {
  const { commitments: its, corrections } = useTerritorialWords();
  const show = (draft: Draft, field: keyof Draft) => {
    const value = draft[field];
    if (typeof value === 'boolean') return value ? corrections.yes : corrections.no;
    return (field === 'axis' ? axes.find(({ key }) => key === value)?.title : value) ?? '';
  };
  return (
    <EditForm
      title={corrections.open}
      operation={correctPoliticalCommitment}
      row={{ ...of, version: of.version ?? 0 }}
      draftOf={draftOf}
      input={correctedFields}
      required={['title', 'committedOn', 'reason']}
      labels={{ ...its.fields, reason: corrections.reason }}
      show={show}
      submitLabel={corrections.save}
      afterwards={{ reason: '' }}
      onDone={onDone}
    >
      {(form) => (
        <>
          <CommitmentFields form={form} axes={axes} />
          <ReasonField form={form} />
        </>
      )}
    </EditForm>
  );
}
