import { Link } from 'react-router';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import type { Source } from '../../kit/SourceLine.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import setPoleMemberEnd from './SetPoleMemberEnd.graphql?raw';
import { useGovernanceWords } from './words.js';

/** A member of the pole, with its last day where one is recorded. */
export interface Member {
  readonly kind: 'AGGLOMERATION' | 'DEPARTMENT';
  readonly since: string;
  readonly lastDay: string | null;
  readonly endAct: string | null;
  readonly organisation: { readonly siren: string; readonly name: string };
  readonly source: Source;
}

interface MembersProps {
  readonly members: readonly Member[] | null;
  /** Who left. */
  readonly former: readonly Member[] | null;
  readonly onDone: () => void;
}

/** The pole's members, who leaves and who left: a last day is recorded by its act, and taken back. */
export function Members({ members, former, onDone }: MembersProps) {
  const words = useWords();
  const its = useGovernanceWords();
  const formats = useFormats();
  const leaving = [...(members ?? []).filter(({ lastDay }) => lastDay !== null), ...(former ?? [])];
  return (
    <Section title={its.members}>
      {members === null || members.length === 0 ? (
        <Empty>{members === null ? words.answer.unknown : its.noMember}</Empty>
      ) : (
        <>
          <DataTable
            caption={its.membersCaption}
            rows={members}
            keyOf={({ organisation }) => organisation.siren}
            columns={[
              { key: 'member', title: its.member, cell: ({ organisation }) => organisation.name },
              { key: 'kind', title: its.kind, cell: ({ kind }) => its.kinds[kind] },
              { key: 'since', title: its.since, cell: ({ since }) => formats.date(since) },
              { key: 'source', title: its.source, cell: ({ source }) => source.title },
            ]}
          />
          <p className="no-print">
            <CsvButton
              label={words.answer.csv}
              name={its.membersFile}
              heading={[its.member, 'SIREN', its.kind, its.since, its.lastDay, its.act]}
              rows={[...members, ...(former ?? [])].map(({ organisation, kind, since, lastDay, endAct }) => [
                organisation.name,
                organisation.siren,
                its.kinds[kind],
                since,
                lastDay,
                endAct,
              ])}
            />
          </p>
        </>
      )}
      {leaving.map((member) => (
        <Leaving key={member.organisation.siren} member={member} onDone={onDone} />
      ))}
      <Fold title={its.memberLeaves}>
        <LeaveForm members={members ?? []} onDone={onDone} />
      </Fold>
    </Section>
  );
}

function Leaving({ member, onDone }: { readonly member: Member; readonly onDone: () => void }) {
  const its = useGovernanceWords();
  const formats = useFormats();
  const { send, sending, outcome } = useCommand(setPoleMemberEnd);
  const { organisation, lastDay, endAct } = member;
  const takeBack = async () => {
    await send({ member: organisation.siren, lastDay: null });
    onDone();
  };
  return (
    <div className="stack stack-tight">
      <p>{its.leaves(organisation.name, formats.date(lastDay ?? ''), endAct ?? '')}</p>
      <p className="row">
        <Link to={`/technicians?q=${encodeURIComponent(organisation.name)}`}>{its.itsPosts}</Link>
        <Button weight="second" disabled={sending} onPress={() => void takeBack()}>
          {its.itStays(organisation.name)}
        </Button>
      </p>
      <Outcome of={outcome} />
    </div>
  );
}

function LeaveForm({ members, onDone }: { readonly members: readonly Member[]; readonly onDone: () => void }) {
  const its = useGovernanceWords();
  const form = useForm({
    operation: setPoleMemberEnd,
    start: { member: null as string | null, lastDay: '', act: '' },
    required: ['member', 'lastDay', 'act'],
    onDone,
  });
  const chosen = members.find(({ organisation }) => organisation.siren === form.typed.member)?.organisation;
  return (
    <CommandForm form={form} submitLabel={its.leaveNow} done={its.saved} before={its.leaveBefore}>
      <ChoiceField
        label={its.member}
        {...form.choice('member')}
        options={members.map(({ organisation }) => ({ key: organisation.siren, label: organisation.name }))}
      />
      {chosen && (
        <p>
          <Link to={`/technicians?q=${encodeURIComponent(chosen.name)}`}>{its.itsPosts}</Link>
        </p>
      )}
      <div className="form-pair">
        <TextField label={its.lastDay} kind="date" {...form.text('lastDay')} />
        <TextField label={its.act} {...form.text('act')} />
      </div>
    </CommandForm>
  );
}
