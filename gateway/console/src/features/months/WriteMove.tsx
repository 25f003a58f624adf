import { type FormEvent, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Fold } from '../../kit/Fold.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import type { AllocationState } from '../../kit/StateTag.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useWords } from '../../words/Words.js';
import closeMoved from './CloseMoved.graphql?raw';
import requestMoved from './RequestMoved.graphql?raw';
import { movedPlan } from './tries.js';

/** An allocation that a try moves, with what asking for it again needs. */
export interface MovedAllocation {
  readonly id: string;
  readonly reference: string | null;
  readonly state: AllocationState | null;
  readonly version: number | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly months: readonly { readonly month: string; readonly planned: number; readonly done: number }[] | null;
  readonly technician: { readonly id: string } | null;
  readonly team: {
    readonly pilot: { readonly insee: string } | null;
    readonly project: { readonly id: string } | null;
  } | null;
  readonly staffingRequest: { readonly id: string } | null;
}

interface Written {
  readonly allocation: { readonly id: string; readonly reference: string } | null;
}

interface WriteMoveProps {
  readonly of: MovedAllocation;
  readonly byMonths: number;
  readonly again: () => void;
}

/**
 * Writes a move: asks for the post in the moved months first, which commits nothing, then closes what it replaces. What
 * is refused on the way leaves the first allocation as it is.
 */
export function WriteMove({ of, byMonths, again }: WriteMoveProps) {
  const words = useWords();
  const its = usePlacingWords().tries;
  const navigate = useNavigate();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [written, setWritten] = useState<Written['allocation']>(null);
  const request = useCommand<Written>(requestMoved);
  const close = useCommand<Written>(closeMoved);
  const { from, until, months, technician, team } = of;
  const pilot = team?.pilot?.insee;
  const project = team?.project?.id;
  if (from === null || until === null || months === null || technician === null || !pilot || !project) return null;
  const plan = movedPlan({ from, until, months }, byMonths, today());
  const closed = of.state === 'ENDED' || of.state === 'CANCELLED' || of.state === 'REFUSED';
  if (written === null && (plan.months.length === 0 || closed)) return <span className="quiet">{its.nothingLeft}</span>;

  const write = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (reason.trim() === '') return;
    const asked =
      written ??
      (
        await request.send({
          ...{ technicianId: technician.id, projectId: project, pilot, ...plan },
          ...(of.staffingRequest ? { staffingRequestId: of.staffingRequest.id } : {}),
        })
      ).payload?.allocation;
    if (!asked) return;
    setWritten(asked);
    const { payload } = await close.send({
      ...{ id: of.id, expectedVersion: of.version, reason: reason.trim() },
      to: of.state === 'ACTIVE' ? 'ENDED' : 'CANCELLED',
    });
    if (payload === null) again();
    else navigate(`/allocations/${asked.id}`);
  };
  const stayed = close.outcome !== null && close.outcome.payload === null;
  return (
    <div className="stack stack-tight">
      {written && stayed && (
        <>
          <Notice kind="problem">
            <p>{its.stillThere}</p>
            <p>
              <Link to={`/allocations/${written.id}`}>{its.openWritten(written.reference)}</Link>
            </p>
          </Notice>
          <Outcome of={close.outcome} />
        </>
      )}
      <Fold title={its.write}>
        <form className="form" onSubmit={(event) => void write(event)} noValidate>
          <p className="quiet prose">{its.writeHow}</p>
          <TextField
            label={its.reason}
            lines
            required
            value={reason}
            onChange={setReason}
            error={tried && reason.trim() === '' ? words.project.required : undefined}
          />
          <Outcome of={request.outcome} />
          <Button submits disabled={request.sending || close.sending}>
            {its.writeNow}
          </Button>
        </form>
      </Fold>
    </div>
  );
}
