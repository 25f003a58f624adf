import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ageInDays } from '../../kit/age.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { LabellingStateTag } from '../../kit/StateTag.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useOfficeWords } from '../../words/officeWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Checks } from './Checks.js';
import office from './Office.graphql?raw';
import { glanceStates, type OfficeAgglomeration, type OfficeRow } from './officeAnswer.js';

interface RowsProps<Row extends OfficeRow> {
  readonly rows: readonly Row[] | undefined;
  readonly empty: string;
  /** Since when, or on what day. */
  readonly when: (row: Row) => ReactNode;
}

function Rows<Row extends OfficeRow>({ rows, empty, when }: RowsProps<Row>) {
  const words = useWords();
  if (rows === undefined || rows.length === 0) return <Empty>{rows ? empty : words.answer.unknown}</Empty>;
  return (
    <ul className="list">
      {rows.map((row) => (
        <li key={row.id}>
          <Link className="list-title" to={`/labellings/${row.id}`}>
            {row.receipt?.title ?? row.reference ?? words.answer.unknown}
          </Link>
          <span className="row">
            <LabellingStateTag state={row.state} />
            <Demonstration shown={row.demonstration} />
            <span className="quiet">
              {row.receipt && `${row.receipt.leadCommune.name ?? row.receipt.leadCommune.insee}, `}
              {when(row)}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** How many proposals stand in each state; each figure opens its rows. */
function Glance({ agglomeration }: { agglomeration: OfficeAgglomeration }) {
  const words = useWords();
  const its = useOfficeWords();
  const formats = useFormats();
  return (
    <DataTable
      caption={its.glanceCaption}
      rows={glanceStates}
      keyOf={(state) => state}
      columns={[
        { key: 'state', title: words.inbox.state, cell: (state) => <LabellingStateTag state={state} /> },
        {
          key: 'count',
          title: its.count,
          numeric: true,
          cell: (state) => {
            const found = agglomeration[state];
            return found === null ? (
              words.answer.unknown
            ) : (
              <Link
                to={`/inbox?view=all&state=${state}`}
                aria-label={`${words.labellingStates[state]} : ${found.totalCount}`}
              >
                {formats.number(found.totalCount)}
              </Link>
            );
          },
        },
      ]}
    />
  );
}

/** An agglomeration's first page: what waits for it and since when, then where everything stands. */
export default function Office() {
  const words = useWords();
  const its = useOfficeWords();
  const formats = useFormats();
  const { mandate } = useSitting();
  const answer = useAnswer<{ agglomeration: OfficeAgglomeration | null }>(
    office,
    { siren: mandate?.tenant ?? '' },
    mandate?.role !== 'PROJECT_OFFICER',
  );
  const { name } = answer.data?.agglomeration ?? {};
  return (
    <Page title={name ? its.title(name) : its.titleAlone} lede={its.lede}>
      <Answered answer={answer}>
        {({ agglomeration }) =>
          agglomeration && (
            <div className="columns">
              <div className="stack stack-wide">
                <Section title={its.waiting} aside={<Link to="/inbox">{its.allWaiting}</Link>}>
                  <Rows
                    rows={agglomeration.waiting?.nodes}
                    empty={its.nothingWaiting}
                    when={({ receivedAt }) =>
                      receivedAt === null ? words.answer.unknown : words.inbox.age(ageInDays(receivedAt))
                    }
                  />
                  {agglomeration.waiting && agglomeration.waiting.totalCount > agglomeration.waiting.nodes.length && (
                    <p>
                      <Link to="/inbox">
                        {its.rest(agglomeration.waiting.totalCount - agglomeration.waiting.nodes.length)}
                      </Link>
                    </p>
                  )}
                </Section>
                {mandate && <Checks siren={mandate.tenant} />}
              </div>
              <div className="stack stack-wide">
                {agglomeration.overdue && agglomeration.overdue.totalCount > 0 && (
                  <Section
                    title={its.overdue}
                    aside={
                      <Link to="/inbox?view=all&clock=overdue">{formats.number(agglomeration.overdue.totalCount)}</Link>
                    }
                  >
                    <Rows
                      rows={agglomeration.overdue.nodes}
                      empty=""
                      when={({ clock }) => clock && its.promisedBy(formats.date(clock.promisedBy))}
                    />
                  </Section>
                )}
                {agglomeration.interrupted && agglomeration.interrupted.totalCount > 0 && (
                  <Section
                    title={its.interrupted}
                    aside={
                      <Link to="/supports?state=INTERRUPTED">
                        {formats.number(agglomeration.interrupted.totalCount)}
                      </Link>
                    }
                  >
                    <ul className="list">
                      {agglomeration.interrupted.nodes.map(({ id, reference, reason, endedOn, project }) => (
                        <li key={id}>
                          {project ? (
                            <Link className="list-title" to={`/projects/${project.id}`}>
                              {project.title ?? reference}
                            </Link>
                          ) : (
                            <span className="list-title">{reference}</span>
                          )}
                          {endedOn && <span className="quiet">{its.changed(formats.date(endedOn))}</span>}
                          {reason && <span className="prose">{reason}</span>}
                        </li>
                      ))}
                    </ul>
                  </Section>
                )}
                <Section title={its.atAGlance}>
                  <Glance agglomeration={agglomeration} />
                </Section>
                <Section title={its.lately}>
                  <Rows
                    rows={agglomeration.lately?.nodes}
                    empty={its.noLately}
                    when={({ updatedAt }) => updatedAt && its.changed(formats.date(updatedAt))}
                  />
                </Section>
              </div>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}
