import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats } from '../../words/Words.js';
import { type EndingAgreement, nameOfAgreement } from './endingAgreement.js';
import movedAllocation from './MovedAllocation.graphql?raw';
import triedAgreement from './TriedAgreement.graphql?raw';
import triedPost from './TriedPost.graphql?raw';
import type { Try } from './tries.js';
import { type MovedAllocation, WriteMove } from './WriteMove.js';

interface ThingProps {
  readonly name: string;
  readonly without: string;
  readonly children: ReactNode;
}

function Thing({ name, without, children }: ThingProps) {
  const its = usePlacingWords().tries;
  return (
    <div className="stack stack-tight">
      <span className="row">
        <strong>{name}</strong>
        <Link to={without} aria-label={its.remove(name)}>
          {its.removeShort}
        </Link>
      </span>
      {children}
    </div>
  );
}

interface TriedProps<Is> {
  readonly of: Extract<Try, { is: Is }>;
  /** The address without this try. */
  readonly without: string;
}

/** A move that is tried: its name, and its writing. */
export function TriedMove({ of, without, again }: TriedProps<'MOVE'> & { readonly again: () => void }) {
  const its = usePlacingWords().tries;
  const { data, again: read } = useAnswer<{ allocation: MovedAllocation | null }>(movedAllocation, {
    id: of.allocation,
  });
  const found = data?.allocation;
  const by = its.by(of.byMonths);
  return (
    <Thing name={its.moved(found?.reference ?? '…', by)} without={without}>
      {found && (
        <WriteMove
          of={found}
          byMonths={of.byMonths}
          again={() => {
            read();
            again();
          }}
        />
      )}
    </Thing>
  );
}

/** Another post that is supposed to take over: the allocation's page gives it the work. */
export function TriedTake({ of, without }: TriedProps<'TAKE'>) {
  const its = usePlacingWords().tries;
  const formats = useFormats();
  const { data } = useAnswer<{ allocation: MovedAllocation | null }>(movedAllocation, { id: of.allocation });
  const reference = data?.allocation?.reference ?? '…';
  return (
    <Thing name={its.taken(reference, usePostName(of.technician), formats.month(of.from))} without={without}>
      <Link to={`/allocations/${of.allocation}?to=${of.technician}.${of.from}`}>{its.writeTaken(reference)}</Link>
    </Thing>
  );
}

/** A post that is supposed to leave: its page records it, with what goes on after. */
export function TriedLeave({ of, without }: TriedProps<'LEAVE'>) {
  const its = usePlacingWords().tries;
  const formats = useFormats();
  const post = usePostName(of.technician);
  return (
    <Thing name={its.leaves(post, formats.date(of.from))} without={without}>
      <span className="quiet prose">{its.writeLeaver(post)}</span>
      <Link to={`/technicians/${of.technician}?end=${dayBefore(of.from)}`}>{its.openLeaver}</Link>
    </Thing>
  );
}

function usePostName(id: string): string {
  const { data } = useAnswer<{ technician: { code: string | null; function: string | null } | null }>(triedPost, {
    id,
  });
  return data?.technician?.function ?? data?.technician?.code ?? '…';
}

/** The last day of a post whose first day of absence this is. */
function dayBefore(day: string): string {
  const last = new Date(`${day}T12:00:00Z`);
  last.setUTCDate(last.getUTCDate() - 1);
  return last.toISOString().slice(0, 10);
}

/** An agreement that is supposed not to be renewed: what prevents it is its renewal. */
export function TriedEnd({ of, without }: TriedProps<'END'>) {
  const its = usePlacingWords().tries;
  const formats = useFormats();
  const { data } = useAnswer<{ secondmentAgreement: EndingAgreement | null }>(triedAgreement, { id: of.agreement });
  const found = data?.secondmentAgreement;
  return (
    <Thing name={its.ended(found ? nameOfAgreement(found, formats) : '…')} without={without}>
      <span className="quiet prose">{its.writeAgreement}</span>
      <Link to={`/agreements/${of.agreement}`}>{its.openAgreement}</Link>
    </Thing>
  );
}
