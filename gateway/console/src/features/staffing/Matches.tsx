import { useState } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Fold } from '../../kit/Fold.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { useFormats, useWords } from '../../words/Words.js';
import placeAllocation from './PlaceAllocation.graphql?raw';
import type { Match, ServedRow } from './servedRow.js';
import { useStaffingWords } from './words.js';

interface Placed {
  readonly id: string;
  readonly reference: string;
}

/** Posts that are shown at once; the others stand behind their number. */
const first = 3;

interface MatchesProps {
  readonly row: ServedRow;
  readonly again: () => void;
}

/** Who could serve a request, each place explained, and one press to ask them. */
export function Matches({ row, again }: MatchesProps) {
  const words = useWords();
  const its = useStaffingWords();
  const formats = useFormats();
  const { send, sending, outcome } = useCommand<{ allocation: Placed | null }>(placeAllocation);
  const [placed, setPlaced] = useState<Placed | null>(null);
  const { matches: matching, project, leadCommune } = row;
  if (matching === null) return <p>{words.answer.unknown}</p>;

  const ask = async (one: Match) => {
    if (one.technician === null || project === null || leadCommune === null) return;
    const { payload } = await send({
      technicianId: one.technician.id,
      projectId: project.id,
      pilot: leadCommune.insee,
      from: one.from,
      until: one.until,
      months: one.lots
        .filter((lot) => lot.proposedHalfDays > 0)
        .map((lot) => ({ month: lot.month, planned: lot.proposedHalfDays })),
      staffingRequestId: row.id,
    });
    if (payload === null) return;
    setPlaced(payload.allocation);
    again();
  };
  const monthly = ({ lots }: Match) =>
    lots
      .filter((lot) => lot.proposedHalfDays > 0)
      .map((lot) => its.lot(lot.proposedHalfDays, formats.shortMonth(lot.month)))
      .join(', ');

  const table = (rows: readonly Match[]) => (
    <DataTable
      caption={its.matches(row.reference ?? '')}
      rows={rows}
      keyOf={({ technician, rank }) => technician?.id ?? String(rank)}
      columns={[
        {
          key: 'post',
          title: its.post,
          cell: ({ rank, technician }) => (
            <div className="stack stack-tight">
              <span>
                {rank}. {technician?.code ?? words.answer.unknown}
              </span>
              <span className="quiet">{technician?.function}</span>
            </div>
          ),
        },
        {
          key: 'why',
          title: its.why,
          cell: ({ reasons }) => (
            <ul className="bullets">
              {reasons.map((reason) => (
                <li key={reason.kind}>{reason.text}</li>
              ))}
            </ul>
          ),
        },
        { key: 'free', title: its.free, numeric: true, cell: (one) => formats.number(one.freeHalfDays) },
        {
          key: 'proposed',
          title: its.proposed,
          cell: (one) =>
            one.proposedHalfDays === 0 ? (
              <span className="quiet">{its.alternative}</span>
            ) : (
              <div className="stack stack-tight">
                <span className="quiet">{monthly(one)}</span>
                <Button weight="second" disabled={sending} onPress={() => void ask(one)}>
                  {its.placeFor(one.technician?.code ?? '', one.proposedHalfDays)}
                </Button>
              </div>
            ),
        },
      ]}
    />
  );

  return (
    <div className="stack">
      {placed !== null && (
        <Notice kind="done">
          <p>{its.placed(placed.reference)}</p>
          <p>
            <Link to={`/allocations/${placed.id}`}>{its.openPlaced(placed.reference)}</Link>
          </p>
        </Notice>
      )}
      <Outcome of={outcome} />
      <p>
        {matching.wantedHalfDays === 0
          ? its.nothingWanted
          : matching.candidates === 0
            ? its.nobody
            : its.covered(matching.coveredHalfDays, matching.candidates)}
      </p>
      {matching.ways.length > 0 && (
        <div>
          <p className="quiet">{its.ways}</p>
          <ul className="bullets">
            {matching.ways.map((way) => (
              <li key={way.kind}>{way.text}</li>
            ))}
          </ul>
        </div>
      )}
      {matching.matches.length > 0 && matching.wantedHalfDays > 0 && (
        <>
          {table(matching.matches.slice(0, first))}
          {matching.matches.length > first && (
            <Fold title={its.others(matching.matches.length - first)}>{table(matching.matches.slice(first))}</Fold>
          )}
          <p className="no-print">
            <CsvButton
              label={words.answer.csv}
              name={its.matchesFile(row.reference ?? '')}
              heading={[
                its.rank,
                its.post,
                its.function,
                its.why,
                its.free,
                its.proposed,
                its.proposedMonths,
                its.from,
                its.until,
              ]}
              rows={matching.matches.map((one) => [
                one.rank,
                one.technician?.code ?? null,
                one.technician?.function ?? null,
                one.reasons.map(({ text }) => text).join(' '),
                one.freeHalfDays,
                one.proposedHalfDays,
                one.lots
                  .filter((lot) => lot.proposedHalfDays > 0)
                  .map((lot) => `${lot.month} ${lot.proposedHalfDays}`)
                  .join(', '),
                one.from,
                one.until,
              ])}
            />
          </p>
        </>
      )}
    </div>
  );
}
