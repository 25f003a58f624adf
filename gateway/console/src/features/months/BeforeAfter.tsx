import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { DataTable } from '../../kit/DataTable.js';
import { SeverityTag } from '../../kit/SeverityTag.js';
import { Tag } from '../../kit/Tag.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Takeovers } from './Takeovers.js';
import type { Point, TriedMonth, WhatIf } from './whatIf.js';

/** What a try would change: months of posts, points to verify, chains and requests. */
export function BeforeAfter({ of }: { of: WhatIf }) {
  const { tries: its } = usePlacingWords();
  const words = useWords();
  const formats = useFormats();
  const { months, cured, raised, requests, takeovers } = of;
  // What another post would take over tells its own chain.
  const chains = of.chains.filter(({ takeover }) => takeover === null);
  if (takeovers.length + months.length + cured.length + raised.length + chains.length + requests.length === 0) {
    return <p className="prose">{its.nothing}</p>;
  }
  return (
    <div className="stack">
      <Takeovers of={takeovers} />
      {months.length > 0 && <Months of={months} />}
      <div className="side-by-side">
        <Block title={its.cured}>
          <Points of={cured} none={its.nothingCured} />
        </Block>
        <Block title={its.raised}>
          <Points of={raised} none={its.nothingRaised} />
        </Block>
      </div>
      {chains.length > 0 && (
        <Block title={its.chains}>
          <ul className="bullets">
            {chains.map(({ allocation, brokenFrom }) => (
              <li key={`${allocation?.id} ${brokenFrom}`}>
                {its.chain(allocation?.reference ?? words.answer.unknown, formats.date(brokenFrom))}
              </li>
            ))}
          </ul>
        </Block>
      )}
      {requests.length > 0 && (
        <Block title={its.requests}>
          <ul className="bullets">
            {requests.map(({ request, before, after, foundAfter, halfDays }) => (
              <li key={request?.id}>
                {its.request(
                  request?.reference ?? words.answer.unknown,
                  its.servings[before],
                  its.servings[after],
                  foundAfter,
                  halfDays,
                )}
              </li>
            ))}
          </ul>
        </Block>
      )}
      <p className="quiet">{its.asOf(formats.date(of.asOf))}</p>
    </div>
  );
}

function Block({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="stack stack-tight">
      <h3>{title}</h3>
      {children}
    </div>
  );
}

/** Points to verify, each with its post, its excess and its allocations. */
export function Points({ of, none }: { of: readonly Point[]; none: string }) {
  const { checks } = usePlacingWords();
  const formats = useFormats();
  if (of.length === 0) return <p className="quiet">{none}</p>;
  return (
    <ul className="list">
      {of.map(({ kind, severity, month, halfDays, since, technician, allocations }) => (
        <li key={[kind, month, since, technician?.id, ...(allocations ?? []).map(({ id }) => id)].join(' ')}>
          <span className="row">
            <SeverityTag severity={severity}>{checks.kinds[kind]}</SeverityTag>
            {technician ? (
              <Link to={`/technicians/${technician.id}`}>{technician.function ?? technician.code}</Link>
            ) : (
              (allocations ?? []).length === 0 && <Link to={`/checks?kind=${kind}`}>{checks.see}</Link>
            )}
          </span>
          {month && halfDays !== null && <span>{checks.excess(halfDays, formats.month(month))}</span>}
          <span className="quiet">
            {(allocations ?? []).map(({ id, reference }) => (
              <Link key={id} to={`/allocations/${id}`}>
                {reference}{' '}
              </Link>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}

function Months({ of }: { of: readonly TriedMonth[] }) {
  const its = usePlacingWords().tries;
  const formats = useFormats();
  const both = (before: number, after: number) =>
    before === after ? formats.number(after) : its.beforeAfter(formats.number(before), formats.number(after));
  return (
    <DataTable
      caption={its.months}
      rows={of}
      keyOf={({ technician, month }) => `${technician?.id} ${month}`}
      file={{
        name: its.file,
        columns: [
          { title: its.month, cell: ({ month }) => month },
          { title: its.post, cell: ({ technician }) => technician?.code ?? null },
          ...(['before', 'after'] as const).flatMap((when) => [
            {
              title: `${its.committed}, ${its.when[when]}`,
              cell: (one: TriedMonth) => (when === 'before' ? one.committedBefore : one.committedAfter),
            },
            {
              title: `${its.capacity}, ${its.when[when]}`,
              cell: (one: TriedMonth) => (when === 'before' ? one.capacityBefore : one.capacityAfter),
            },
          ]),
        ],
      }}
      columns={[
        { key: 'month', title: its.month, cell: ({ month }) => formats.month(month) },
        { key: 'post', title: its.post, cell: ({ technician }) => technician?.function ?? technician?.code },
        {
          key: 'committed',
          title: its.committed,
          numeric: true,
          cell: (one) => both(one.committedBefore, one.committedAfter),
        },
        {
          key: 'capacity',
          title: its.capacity,
          numeric: true,
          cell: (one) => both(one.capacityBefore, one.capacityAfter),
        },
        {
          key: 'rest',
          title: its.rest,
          cell: (one) => {
            const before = one.committedBefore - one.capacityBefore;
            return (
              <span className="row">
                <span className="quiet">{before > 0 ? its.over(before) : its.free(-before)}</span>
                <span aria-hidden="true">→</span>
                {one.overAfter > 0 ? (
                  <Tag sign="▲" tone="brick">
                    {its.over(one.overAfter)}
                  </Tag>
                ) : (
                  <Tag sign="✓" tone="heap">
                    {its.free(one.freeAfter)}
                  </Tag>
                )}
              </span>
            );
          },
        },
      ]}
    />
  );
}
