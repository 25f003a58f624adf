import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { centsOf } from '../../kit/centsOf.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useCoFundingWords } from '../../words/coFundingWords.js';
import { useWords } from '../../words/Words.js';
import proposeCoFunding from './ProposeCoFunding.graphql?raw';

/** Money to propose: the amount, what it encourages, and the terms the law depends on. */
export function ProposeForm({ project, onDone }: { project: string; onDone: () => void }) {
  const words = useCoFundingWords();
  const all = useWords();
  const form = useForm({
    operation: proposeCoFunding,
    start: {
      amountCents: '',
      encourages: '',
      spending: 'INVESTMENT' as string | null,
      ownShare: 'ORDINARY' as string | null,
      waivedBasisPoints: '',
      waiverReference: '',
    },
    required: ['amountCents', 'encourages'],
    wrong: ({ amountCents, waivedBasisPoints }) => ({
      ...(centsOf(amountCents) === undefined ? { amountCents: all.project.wrongNumber } : {}),
      ...(centsOf(waivedBasisPoints) === undefined ? { waivedBasisPoints: all.project.wrongNumber } : {}),
    }),
    input: ({ amountCents, encourages, spending, ownShare, waivedBasisPoints, waiverReference }) => ({
      projectId: project,
      object: 'FACILITY',
      amountCents: centsOf(amountCents) ?? 0,
      encourages: encourages.trim(),
      spending,
      ownShare,
      // A percentage with two decimals is as many basis points as a sum is cents.
      ...(ownShare === 'WAIVED'
        ? { waivedBasisPoints: centsOf(waivedBasisPoints), waiverReference: waiverReference.trim() }
        : {}),
    }),
    onDone,
  });
  return (
    <details className="no-print">
      <summary>{words.propose}</summary>
      <CommandForm form={form} submitLabel={words.proposeIt} done={words.proposed} before={words.facilityOnly}>
        <div className="form-pair">
          <TextField label={words.amount} numeric {...form.text('amountCents')} />
          <TextField label={words.encourages} hint={words.encouragesHint} {...form.text('encourages')} />
          <ChoiceField
            label={words.spending}
            options={optionsOf<string>(words.spendings)}
            {...form.choice('spending')}
          />
          <ChoiceField
            label={words.ownShare}
            options={optionsOf<string>(words.ownShares)}
            {...form.choice('ownShare')}
          />
        </div>
        {form.typed.ownShare === 'WAIVED' && (
          <div className="form-pair">
            <TextField label={words.waived} numeric {...form.text('waivedBasisPoints')} />
            <TextField label={words.waiver} {...form.text('waiverReference')} />
          </div>
        )}
      </CommandForm>
    </details>
  );
}
