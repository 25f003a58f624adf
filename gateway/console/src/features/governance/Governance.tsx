import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { Fold } from '../../kit/Fold.js';
import { Section } from '../../kit/Section.js';
import { type Source, SourceLine } from '../../kit/SourceLine.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import governanceText from './Governance.graphql?raw';
import { type Member, Members } from './Members.js';
import setPoleGovernance from './SetPoleGovernance.graphql?raw';
import { useGovernanceWords } from './words.js';

interface GovernanceData {
  readonly pole: {
    readonly members: readonly Member[] | null;
    readonly formerMembers: readonly Member[] | null;
    readonly governance: {
      readonly since: string;
      readonly presidents: number | null;
      readonly electedMembers: number;
      readonly approximate: boolean;
      readonly staffPosts: number | null;
      readonly act: string | null;
      readonly source: Source | null;
    } | null;
    readonly axes:
      | readonly { readonly key: string; readonly title: string; readonly since: string; readonly source: Source }[]
      | null;
  } | null;
}

/** Members, who governs as counts, and the lines of work: each with its day and source. */
export function Governance({ siren }: { siren: string }) {
  const words = useWords();
  const its = useGovernanceWords();
  const formats = useFormats();
  const answer = useAnswer<GovernanceData>(governanceText, { siren });
  return (
    <Answered answer={answer}>
      {({ pole }) => {
        const { members = null, formerMembers = null, governance = null, axes = null } = pole ?? {};
        return (
          <div className="stack stack-wide">
            <Members members={members} former={formerMembers} onDone={answer.again} />
            <Section title={its.governance} aside={governance && words.answer.since(formats.date(governance.since))}>
              {governance === null ? (
                <Empty>{its.noGovernance}</Empty>
              ) : (
                <>
                  <Facts
                    of={[
                      {
                        term: its.presidents,
                        value:
                          governance.presidents === null ? words.answer.unknown : formats.number(governance.presidents),
                      },
                      {
                        term: its.elected,
                        value: governance.approximate
                          ? its.about(governance.electedMembers)
                          : formats.number(governance.electedMembers),
                      },
                      {
                        term: its.staff,
                        value:
                          governance.staffPosts === null ? words.answer.unknown : formats.number(governance.staffPosts),
                      },
                      { term: its.act, value: governance.act ?? its.noAct },
                    ]}
                  />
                  <SourceLine of={governance.source} />
                </>
              )}
              <Fold title={its.change}>
                <GovernanceForm onDone={answer.again} />
              </Fold>
            </Section>
            <Section title={its.axes}>
              {axes === null || axes.length === 0 ? (
                <Empty>{axes === null ? words.answer.unknown : its.noAxis}</Empty>
              ) : (
                <>
                  <ul className="bullets">
                    {axes.map(({ key, title }) => (
                      <li key={key}>{title}</li>
                    ))}
                  </ul>
                  {[...new Map(axes.map(({ source }) => [source.title, source])).values()].map((source) => (
                    <SourceLine key={source.title} of={source} />
                  ))}
                </>
              )}
            </Section>
          </div>
        );
      }}
    </Answered>
  );
}

const isCount = (text: string) => /^\d{1,4}$/.test(text.trim());

/** Who governs from a day on, as counts, by which act; what held before stays. */
function GovernanceForm({ onDone }: { onDone: () => void }) {
  const its = useGovernanceWords();
  const form = useForm({
    operation: setPoleGovernance,
    start: { since: today(), presidents: '', electedMembers: '', staffPosts: '', act: '' },
    required: ['since', 'presidents', 'electedMembers', 'act'],
    wrong: ({ presidents, electedMembers, staffPosts }) => ({
      ...(isCount(presidents) ? {} : { presidents: its.wholeNumber }),
      ...(isCount(electedMembers) ? {} : { electedMembers: its.wholeNumber }),
      ...(staffPosts.trim() === '' || isCount(staffPosts) ? {} : { staffPosts: its.wholeNumber }),
    }),
    input: ({ since, presidents, electedMembers, staffPosts, act }) => ({
      ...{ since, act: act.trim(), presidents: Number(presidents), electedMembers: Number(electedMembers) },
      ...(staffPosts.trim() === '' ? {} : { staffPosts: Number(staffPosts) }),
    }),
    onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.changeNow} done={its.saved} before={its.changeBefore}>
      <div className="form-pair">
        <TextField label={its.from} kind="date" {...form.text('since')} />
        <TextField label={its.act} {...form.text('act')} />
      </div>
      <div className="form-pair">
        <TextField label={its.presidents} numeric {...form.text('presidents')} />
        <TextField label={its.elected} numeric {...form.text('electedMembers')} />
      </div>
      <TextField label={its.staff} hint={its.staffHint} numeric {...form.text('staffPosts')} />
    </CommandForm>
  );
}
