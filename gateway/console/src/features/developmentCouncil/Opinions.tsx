import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Fold } from '../../kit/Fold.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useForm } from '../../kit/useForm.js';
import { Views } from '../../kit/Views.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Opinion, Referral } from './developmentCouncilAnswer.js';
import followUpOpinion from './FollowUpOpinion.graphql?raw';
import { FollowUpTag } from './FollowUpTag.js';
import recordOpinion from './RecordOpinion.graphql?raw';
import { useDevelopmentCouncilWords } from './words.js';

const answers = ['TAKEN', 'PARTLY', 'NOT_TAKEN'] as const;

/** What the agglomeration makes of an opinion, and why; it can be said again when it is thought over. */
function FollowUpForm({ opinion, onDone }: { opinion: Opinion; onDone: () => void }) {
  const words = useWords();
  const its = useDevelopmentCouncilWords();
  const form = useForm({
    operation: followUpOpinion,
    start: { followUp: null as string | null, reason: '', followedOn: today() },
    required: ['followUp', 'reason', 'followedOn'],
    input: (typed) => ({ ...typed, reason: typed.reason.trim(), id: opinion.id, expectedVersion: opinion.version }),
    onDone,
    onStale: onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.followNow} done={words.project.saved}>
      <div className="form-pair">
        <ChoiceField
          label={its.followUp}
          placeholder={words.project.chooseKind}
          {...form.choice('followUp')}
          options={answers.map((key) => ({ key: key as string, label: its.followUps[key] }))}
        />
        <TextField label={its.followedOn} kind="date" {...form.text('followedOn')} />
      </div>
      <TextField label={its.reason} lines {...form.text('reason')} />
    </CommandForm>
  );
}

function RecordForm({ referrals, onDone }: { referrals: readonly Referral[]; onDone: () => void }) {
  const its = useDevelopmentCouncilWords();
  const form = useForm({
    operation: recordOpinion,
    start: { title: '', opinion: '', adoptedOn: '', referralId: null as string | null },
    required: ['title', 'opinion', 'adoptedOn'],
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.saveOpinion} done={its.saved}>
      <TextField label={its.opinionTitle} {...form.text('title')} />
      <TextField label={its.opinion} lines {...form.text('opinion')} />
      <div className="form-pair">
        <TextField label={its.adoptedOn} kind="date" {...form.text('adoptedOn')} />
        {referrals.length > 0 && (
          <ChoiceField
            label={its.onReferral}
            placeholder={its.ownInitiative}
            {...form.choice('referralId')}
            options={referrals.map(({ id, title }) => ({ key: id, label: title }))}
          />
        )}
      </div>
    </CommandForm>
  );
}

interface OpinionsProps {
  readonly list: Connection<Opinion> | null;
  readonly referrals: readonly Referral[];
  readonly view: 'waiting' | 'all';
  readonly onDone: () => void;
}

/** What the council said, and what the agglomeration made of it; what waits for an answer comes first. */
export function Opinions({ list, referrals, view, onDone }: OpinionsProps) {
  const words = useWords();
  const formats = useFormats();
  const its = useDevelopmentCouncilWords();
  return (
    <Section title={its.opinions}>
      <Views
        name={words.inbox.view}
        current={view}
        of={(['waiting', 'all'] as const).map((key) => ({ key, label: its.views[key] }))}
      />
      <PagedList list={list} name={its.opinions} empty={its.noOpinion[view]}>
        {(rows) => (
          <ul className="list">
            {rows.map((opinion) => (
              <li key={opinion.id}>
                <span className="row">
                  <span className="list-title">{opinion.title}</span>
                  <FollowUpTag of={opinion.followUp} />
                </span>
                <span className="quiet">{its.adopted(formats.date(opinion.adoptedOn))}</span>
                <span className="prose">{opinion.opinion}</span>
                {opinion.followUpReason && (
                  <span className="prose">
                    <span className="quiet">
                      {its.answered(opinion.followedOn ? formats.date(opinion.followedOn) : words.answer.unknown)}{' '}
                    </span>
                    {opinion.followUpReason}
                  </span>
                )}
                <Fold title={(opinion.followUp === 'NONE' ? its.follow : its.followAgain)(opinion.title)}>
                  <FollowUpForm opinion={opinion} onDone={onDone} />
                </Fold>
              </li>
            ))}
          </ul>
        )}
      </PagedList>
      <Fold title={its.recordOpinion}>
        <RecordForm referrals={referrals} onDone={onDone} />
      </Fold>
    </Section>
  );
}
