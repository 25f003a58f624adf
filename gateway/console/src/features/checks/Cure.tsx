import { Link } from 'react-router';
import { CommandForm } from '../../kit/CommandForm.js';
import { Fold } from '../../kit/Fold.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useForm } from '../../kit/useForm.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats } from '../../words/Words.js';
import type { CheckRow } from './checkRow.js';
import setTeamPilot from './SetTeamPilot.graphql?raw';

interface CureProps {
  readonly of: CheckRow;
  readonly again: () => void;
}

/** Where a point is put in order: the month, the sheet, the agreement, the allocation, or the team's pilot here. */
export function Cure({ of, again }: CureProps) {
  const its = usePlacingWords().checks;
  const formats = useFormats();
  const { kind, month, technician, team } = of;
  const allocations = (of.allocations ?? []).map(({ id, reference }) => (
    <Link key={id} to={`/allocations/${id}`}>
      {its.toAllocation(reference ?? '')}
    </Link>
  ));
  switch (kind) {
    case 'OVER_ALLOCATED':
    case 'CAPACITY_CUT':
      return (
        <div className="stack stack-tight">
          {technician && month && (
            <Link to={`/months?from=${month}&cell=${technician.id}.${month}`}>{its.toMonth(formats.month(month))}</Link>
          )}
        </div>
      );
    case 'DONE_BEYOND_PLANNED':
      return (
        <div className="stack stack-tight">
          {month && <Link to={`/half-days?month=${month}`}>{its.toSheet(formats.month(month))}</Link>}
          {allocations}
        </div>
      );
    case 'CONTRADICTORY_INSTRUCTIONS':
      return (
        <div className="stack stack-tight">
          {(of.agreements ?? []).map(({ id }) => (
            <Link key={id} to={`/agreements/${id}`}>
              {its.toAgreement}
            </Link>
          ))}
          {allocations}
        </div>
      );
    case 'TEAM_WITHOUT_PILOT':
      return (
        <div className="stack stack-tight">
          {team && (
            <Fold title={its.namePilot}>
              <PilotForm team={team} again={again} />
            </Fold>
          )}
          {allocations}
        </div>
      );
    case 'NO_CONSENT':
    case 'NO_EMPLOYER_AGREEMENT':
    case 'BROKEN_CHAIN':
    case 'CHAIN_ENDS_SOON':
    case 'ABOVE_SHARE_EXCEEDED':
      return <div className="stack stack-tight">{allocations}</div>;
    default:
      return kind satisfies never;
  }
}

function PilotForm({ team, again }: { team: NonNullable<CheckRow['team']>; again: () => void }) {
  const its = usePlacingWords().checks;
  const form = useForm({
    operation: setTeamPilot,
    start: { pilot: '', since: today(), reason: '' },
    required: ['pilot', 'since', 'reason'],
    input: ({ pilot, since, reason }) => ({
      id: team.id,
      expectedVersion: team.version,
      pilot: pilot.trim(),
      since,
      reason: reason.trim(),
    }),
    onDone: again,
    onStale: again,
  });
  return (
    <CommandForm form={form} submitLabel={its.nameNow}>
      <TextField label={its.pilot} {...form.text('pilot')} />
      <TextField label={its.pilotSince} kind="date" {...form.text('since')} />
      <TextField label={its.why} lines {...form.text('reason')} />
    </CommandForm>
  );
}
