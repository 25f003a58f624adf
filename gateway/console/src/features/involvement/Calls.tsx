import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Fold } from '../../kit/Fold.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { today } from '../../kit/today.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useOfficer } from '../../session/useOfficer.js';
import { useFormats, useWords } from '../../words/Words.js';
import callsText from './Calls.graphql?raw';
import type { CallRow } from './callFile.js';
import { OpenCall } from './OpenCall.js';
import { useInvolvementWords } from './words.js';

interface CallsAnswer {
  readonly agglomeration: { readonly involvementCalls: Connection<CallRow> | null } | null;
}

const views = ['open', 'all'] as const;

/** What the agglomeration asks collectives, communes and firms, and what still waits for its answer. */
export default function Calls() {
  const words = useWords();
  const formats = useFormats();
  const its = useInvolvementWords();
  const siren = useOfficer();
  const address = useAddress();
  const view = address.oneOf('view', views);
  const variables = { siren: siren ?? '', openOn: view === 'open' ? today() : null };
  const answer = useAnswer<CallsAnswer>(
    callsText,
    { ...variables, after: address.get('after') || null },
    siren === null,
  );
  if (siren === null) return <OnlyAgglomeration returnTo="/involvement" />;
  const { unknown } = words.answer;
  const date = (day: string | null) => (day === null ? unknown : formats.date(day));
  const who = ({ whoMayAnswer }: CallRow) =>
    whoMayAnswer === null ? unknown : formats.list(whoMayAnswer.map((party) => its.parties[party]));
  return (
    <Page title={its.title} lede={its.lede}>
      <Views name={words.inbox.view} current={view} of={views.map((key) => ({ key, label: its.views[key] }))} />
      <Answered answer={answer}>
        {({ agglomeration }) => (
          <>
            <PagedList list={agglomeration?.involvementCalls} empty={its.none[view]}>
              {(rows) => (
                <DataTable
                  caption={its.caption[view]}
                  rows={rows}
                  keyOf={({ id }) => id}
                  columns={[
                    {
                      key: 'title',
                      title: its.call,
                      cell: ({ id, title, demonstration }) => (
                        <div className="stack stack-tight">
                          <Link to={`/involvement/${id}`}>{title ?? unknown}</Link>
                          <Demonstration shown={demonstration} />
                        </div>
                      ),
                    },
                    { key: 'who', title: its.who, cell: who },
                    {
                      key: 'period',
                      title: its.period,
                      cell: ({ opensOn, closesOn }) => its.span(date(opensOn), date(closesOn)),
                    },
                    {
                      key: 'received',
                      title: its.received,
                      numeric: true,
                      cell: ({ received }) => (received ? formats.number(received.totalCount) : unknown),
                    },
                    {
                      key: 'waiting',
                      title: its.waiting,
                      numeric: true,
                      cell: ({ id, title, waiting }) =>
                        waiting ? (
                          <Link
                            to={`/involvement/${id}?outcome=WAITING`}
                            aria-label={its.waitingOf(title ?? unknown, waiting.totalCount)}
                          >
                            {formats.number(waiting.totalCount)}
                          </Link>
                        ) : (
                          unknown
                        ),
                    },
                  ]}
                />
              )}
            </PagedList>
            <ListCsv<CallsAnswer, CallRow>
              name={its.file}
              operation={callsText}
              variables={variables}
              listOf={(data) => data.agglomeration?.involvementCalls}
              columns={[
                { title: its.call, cell: ({ title }) => title },
                { title: its.who, cell: who },
                { title: its.opensOn, cell: ({ opensOn }) => opensOn },
                { title: its.closesOn, cell: ({ closesOn }) => closesOn },
                { title: its.received, cell: ({ received }) => received?.totalCount ?? null },
                { title: its.waiting, cell: ({ waiting }) => waiting?.totalCount ?? null },
              ]}
            />
          </>
        )}
      </Answered>
      <Fold title={its.open}>
        <OpenCall />
      </Fold>
    </Page>
  );
}
