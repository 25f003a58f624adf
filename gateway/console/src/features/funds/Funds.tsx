import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CoFundingStateTag } from '../../kit/CoFundingStateTag.js';
import { CommuneFilter } from '../../kit/CommuneFilter.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { PagedList } from '../../kit/PagedList.js';
import { useAddress } from '../../kit/useAddress.js';
import { useOfficer } from '../../session/useOfficer.js';
import { useCoFundingWords } from '../../words/coFundingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import funds from './Funds.graphql?raw';
import type { FundRow, FundsAnswer } from './fundRow.js';
import { useFundWords } from './words.js';

/** The money the agglomeration gives: to which commune, for what, which council still has to vote, what is paid. */
export default function Funds() {
  const words = useWords();
  const formats = useFormats();
  const its = useFundWords();
  const { states } = useCoFundingWords();
  const siren = useOfficer();
  const address = useAddress();
  const [state, commune] = [address.get('state'), address.get('commune')];
  const filter = {
    ...(state in states ? { states: [state] } : {}),
    ...(commune === '' ? {} : { communes: [commune] }),
  };
  const variables = { siren: siren ?? '', filter };
  const answer = useAnswer<FundsAnswer>(funds, { ...variables, after: address.get('after') || null }, siren === null);
  if (siren === null) return <OnlyAgglomeration returnTo="/funds" />;
  const { unknown } = words.answer;
  const euros = (cents: number | null) => (cents === null ? unknown : formats.euros(cents));
  const votes = ({ agglomerationDeliberation: ours, communeDeliberation: theirs, earlier, state: now }: FundRow) => {
    if (earlier) return its.earlier;
    if (now === 'REFUSED' || now === 'CANCELLED') return its.nothing;
    if (ours?.binds && theirs?.binds) return its.both;
    return [
      !ours?.binds && (ours ? its.oursNotYet : its.oursMissing),
      !theirs?.binds && (theirs ? its.theirsNotYet : its.theirsMissing),
    ]
      .filter(Boolean)
      .join(' ');
  };
  return (
    <Page title={its.title} lede={its.lede}>
      <search className="filters no-print">
        <FilterChoice label={words.inbox.state} name="state" labels={states} />
        <CommuneFilter siren={siren} />
      </search>
      <Answered answer={answer} whatIsMissing={{ commune: its.withoutCommunes }}>
        {({ agglomeration }) => (
          <>
            <PagedList
              list={agglomeration?.coFundings}
              empty={Object.keys(filter).length === 0 ? its.none : its.noneHere}
            >
              {(rows) => (
                <DataTable
                  caption={its.caption}
                  rows={rows}
                  keyOf={({ id }) => id}
                  columns={[
                    {
                      key: 'project',
                      title: its.project,
                      cell: ({ project, reference, demonstration }) => (
                        <div className="stack stack-tight">
                          {project ? (
                            <Link to={`/projects/${project.id}/co-funding`}>
                              {project.title ?? reference ?? unknown}
                            </Link>
                          ) : (
                            (reference ?? unknown)
                          )}
                          {project?.title && <span className="quiet">{reference}</span>}
                          <Demonstration shown={demonstration} />
                        </div>
                      ),
                    },
                    {
                      key: 'commune',
                      title: words.inbox.commune,
                      cell: (row) =>
                        row.commune ? (
                          <Link to={`/communes/${row.commune.insee}`}>{row.commune.name ?? row.commune.insee}</Link>
                        ) : (
                          unknown
                        ),
                    },
                    {
                      key: 'state',
                      title: words.inbox.state,
                      cell: (row) => (row.state ? <CoFundingStateTag state={row.state} /> : unknown),
                    },
                    { key: 'votes', title: its.votes, cell: votes },
                    {
                      key: 'amount',
                      title: its.amount,
                      numeric: true,
                      cell: ({ amountCents }) => euros(amountCents),
                    },
                    { key: 'paid', title: its.paid, numeric: true, cell: ({ paidCents }) => euros(paidCents) },
                  ]}
                />
              )}
            </PagedList>
            <ListCsv<FundsAnswer, FundRow>
              name={its.file}
              operation={funds}
              variables={variables}
              listOf={(data) => data.agglomeration?.coFundings}
              columns={[
                { title: its.reference, cell: ({ reference }) => reference },
                { title: its.project, cell: ({ project }) => project?.title ?? null },
                { title: words.inbox.commune, cell: (row) => row.commune && (row.commune.name ?? row.commune.insee) },
                { title: words.inbox.state, cell: (row) => row.state && states[row.state] },
                { title: its.votes, cell: votes },
                { title: its.amount, cell: ({ amountCents }) => amountCents && amountCents / 100 },
                { title: its.paid, cell: ({ paidCents }) => paidCents && paidCents / 100 },
              ]}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}
