import { CommandForm } from '../../kit/CommandForm.js';
import { Facts } from '../../kit/Facts.js';
import { Fold } from '../../kit/Fold.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useForm } from '../../kit/useForm.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { AllocationFile } from './allocationFile.js';
import type { DeedProps } from './Moves.js';
import overrideCapacity from './OverrideCapacity.graphql?raw';
import recordEmployerAgreement from './RecordEmployerAgreement.graphql?raw';

/** States in which something may still be recorded under an allocation. */
const living = new Set<AllocationFile['state']>(['REQUESTED', 'PROPOSED', 'ACCEPTED', 'ACTIVE']);

/** The employer's agreement, the commune's word and the override: what it rests on, and how each is recorded. */
export function Basis({ of, again }: DeedProps) {
  const words = useWords();
  const its = usePlacingWords().allocations;
  const formats = useFormats();
  const { employerAgreement: agreement, consents, consentNow, capacityOverride: decided } = of;
  return (
    <Section title={its.basis}>
      <Facts
        of={[
          {
            term: its.agreement,
            value: agreement ? its.agreedOn(formats.date(agreement.agreedOn)) : its.noAgreement,
            note: [agreement?.reference, agreement?.until && its.until(formats.date(agreement.until))]
              .filter(Boolean)
              .join(', '),
          },
          {
            term: its.consents,
            value:
              consents === null
                ? words.answer.unknown
                : consents.length === 0
                  ? its.noConsent
                  : consents.map(({ commune, state, decidedOn }) => (
                      <p key={`${commune.insee} ${decidedOn} ${state}`}>
                        {its.consent(
                          commune.name ?? commune.insee,
                          words.consentStates[state],
                          formats.date(decidedOn),
                        )}
                      </p>
                    )),
          },
          {
            term: its.consentNow,
            value: its.consentStates[consentNow?.state ?? 'UNKNOWN'],
            note: consentNow?.agree === false ? its.consentsDiffer : undefined,
          },
          {
            term: its.override,
            value: decided
              ? its.overridden(decided.reason, decided.authorPost, formats.date(decided.until))
              : its.noOverride,
          },
        ]}
      />
      {living.has(of.state) && (
        <>
          <Fold title={its.record}>
            <AgreementForm of={of} again={again} />
          </Fold>
          <Fold title={its.overrideDeed}>
            <OverrideForm of={of} again={again} />
          </Fold>
        </>
      )}
    </Section>
  );
}

function AgreementForm({ of, again }: DeedProps) {
  const its = usePlacingWords().allocations;
  const form = useForm({
    operation: recordEmployerAgreement,
    start: { agreedOn: today(), reference: '', until: '' },
    required: ['agreedOn'],
    input: ({ agreedOn, reference, until }) => ({
      id: of.id,
      expectedVersion: of.version,
      agreedOn,
      ...(reference.trim() === '' ? {} : { reference: reference.trim() }),
      ...(until === '' ? {} : { until }),
    }),
    onDone: again,
    onStale: again,
  });
  return (
    <CommandForm form={form} submitLabel={its.recordNow} done={its.done}>
      <TextField label={its.givenOn} kind="date" {...form.text('agreedOn')} />
      <TextField label={its.actReference} {...form.text('reference')} />
      <TextField label={its.lastDay} hint={its.lastDayHint} kind="date" {...form.text('until')} />
    </CommandForm>
  );
}

function OverrideForm({ of, again }: DeedProps) {
  const its = usePlacingWords().allocations;
  const form = useForm({
    operation: overrideCapacity,
    start: { reason: '', authorPost: '', until: of.until ?? '' },
    required: ['reason', 'authorPost', 'until'],
    input: ({ reason, authorPost, until }) => ({
      id: of.id,
      expectedVersion: of.version,
      reason: reason.trim(),
      authorPost: authorPost.trim(),
      until,
    }),
    onDone: again,
    onStale: again,
  });
  return (
    <CommandForm form={form} submitLabel={its.overrideNow} before={its.overrideLede} done={its.done}>
      <TextField label={its.reason} lines {...form.text('reason')} />
      <TextField label={its.authorPost} hint={its.authorHint} {...form.text('authorPost')} />
      <TextField label={its.lastDay} kind="date" {...form.text('until')} />
    </CommandForm>
  );
}
