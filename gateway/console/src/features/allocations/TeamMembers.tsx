import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { today } from '../../kit/today.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { AllocationFile, TeamMember } from './allocationFile.js';
import endTeamMember from './EndTeamMember.graphql?raw';
import { NewMember } from './NewMember.js';

export interface TeamProps {
  readonly team: NonNullable<AllocationFile['team']>;
  readonly again: () => void;
}

/** Who has a role in the team beside the posts at work: added, ended, and an end taken back. */
export function TeamMembers({ team, again }: TeamProps) {
  const words = useWords();
  const its = usePlacingWords().team;
  const formats = useFormats();
  const { send, sending, outcome } = useCommand(endTeamMember);
  const endOn = async (memberId: string, until: string | null) => {
    await send({ id: team.id, expectedVersion: team.version, memberId, until });
    again();
  };
  // A role that has not begun yet ends on its first day.
  const lastDayOf = ({ since }: TeamMember) => (since > today() ? since : today());
  if (team.members === null) return <Empty>{words.answer.unknown}</Empty>;
  return (
    <Section title={its.title}>
      {team.members.length === 0 ? (
        <Empty>{its.none}</Empty>
      ) : (
        <DataTable
          caption={its.caption}
          rows={team.members}
          keyOf={({ id }) => id}
          columns={[
            { key: 'function', title: its.function, cell: (member) => member.function },
            { key: 'body', title: its.body, cell: ({ body }) => body.name ?? body.code },
            { key: 'role', title: its.role, cell: ({ role }) => its.roles[role] },
            {
              key: 'period',
              title: its.period,
              cell: ({ since, until }) => its.lasts(formats.date(since), until === null ? null : formats.date(until)),
            },
            {
              key: 'end',
              title: its.deed,
              cell: (member) => (
                <Button
                  weight="quiet"
                  disabled={sending}
                  onPress={() => void endOn(member.id, member.until === null ? lastDayOf(member) : null)}
                >
                  {member.until === null ? its.endToday(member.function) : its.takeEndBack(member.function)}
                </Button>
              ),
            },
          ]}
        />
      )}
      <Outcome of={outcome} />
      <Fold title={its.add}>
        <NewMember team={team} again={again} />
      </Fold>
    </Section>
  );
}
