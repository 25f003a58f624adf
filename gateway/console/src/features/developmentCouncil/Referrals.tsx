import { ChoiceField, optionsOf } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Fold } from '../../kit/Fold.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats } from '../../words/Words.js';
import type { Referral } from './developmentCouncilAnswer.js';
import { FollowUpTag } from './FollowUpTag.js';
import recordReferral from './RecordReferral.graphql?raw';
import { useDevelopmentCouncilWords } from './words.js';

function RecordForm({ onDone }: { onDone: () => void }) {
  const its = useDevelopmentCouncilWords();
  const form = useForm({
    operation: recordReferral,
    start: { title: '', question: '', origin: 'AGGLOMERATION' as string | null, referredOn: '', dueOn: '' },
    required: ['title', 'question', 'referredOn'],
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.saveReferral} done={its.saved}>
      <TextField label={its.referralTitle} {...form.text('title')} />
      <TextField label={its.question} lines {...form.text('question')} />
      <ChoiceField label={its.origin} {...form.choice('origin')} options={optionsOf<string>(its.origins)} />
      <div className="form-pair">
        <TextField label={its.referredOn} kind="date" {...form.text('referredOn')} />
        <TextField label={its.dueOn} kind="date" {...form.text('dueOn')} />
      </div>
    </CommandForm>
  );
}

interface ReferralsProps {
  readonly list: Connection<Referral> | null;
  readonly onDone: () => void;
}

/** What the council was asked, or took up by itself, with the opinions that came. */
export function Referrals({ list, onDone }: ReferralsProps) {
  const formats = useFormats();
  const its = useDevelopmentCouncilWords();
  return (
    <Section title={its.referrals}>
      <PagedList list={list} name={its.referrals} empty={its.noReferral} parameter="afterReferral">
        {(rows) => (
          <ul className="list">
            {rows.map((referral) => (
              <li key={referral.id}>
                <span className="list-title">{referral.title}</span>
                <span className="quiet">
                  {its.asked(its.origins[referral.origin], formats.date(referral.referredOn))}
                  {referral.dueOn && `, ${its.due(formats.date(referral.dueOn))}`}
                </span>
                <span className="prose">{referral.question}</span>
                {referral.opinions?.nodes.length === 0 && <span className="quiet">{its.noAnswerYet}</span>}
                {referral.opinions && referral.opinions.nodes.length > 0 && (
                  <ul className="bullets">
                    {referral.opinions.nodes.map((opinion) => (
                      <li key={opinion.id}>
                        <span className="row">
                          {opinion.title}
                          <FollowUpTag of={opinion.followUp} />
                        </span>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ul>
        )}
      </PagedList>
      <Fold title={its.recordReferral}>
        <RecordForm onDone={onDone} />
      </Fold>
    </Section>
  );
}
