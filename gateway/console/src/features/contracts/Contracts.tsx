import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ButtonLink } from '../../kit/Button.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { ExportButton } from '../../kit/ExportButton.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { type PageInfo, Pager } from '../../kit/Pager.js';
import { TextField } from '../../kit/TextField.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useWords } from '../../words/Words.js';
import { ContractStateTag } from './ContractStateTag.js';
import contracts from './Contracts.graphql?raw';
import type { ContractFile, Side } from './contractFile.js';

type Row = Pick<ContractFile, 'id' | 'reference' | 'title' | 'state' | 'unbalancedSide' | 'demonstration' | 'party'> & {
  readonly commitments: readonly { readonly id: string; readonly side: Side }[] | null;
};

interface ContractsData {
  readonly commune: {
    readonly contracts: {
      readonly nodes: readonly Row[];
      readonly totalCount: number;
      readonly pageInfo: PageInfo;
    } | null;
  } | null;
}

const views = {
  current: { states: ['PROPOSED', 'NEGOTIATED', 'CONCLUDED', 'RUNNING'] },
  outOfBalance: { outOfBalance: true },
  ended: { states: ['HONOURED', 'UNBALANCED', 'BROKEN'] },
  all: {},
} as const;
const viewNames = ['current', 'outOfBalance', 'ended', 'all'] as const;

function Rows({ rows }: { rows: readonly Row[] }) {
  const words = useWords();
  const count = ({ commitments }: Row, side: Side) => (commitments ?? []).filter((one) => one.side === side).length;
  return (
    <DataTable
      caption={words.contracts.caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'contract',
          title: words.contracts.contract,
          cell: ({ id, title, reference, demonstration }) => (
            <div className="stack stack-tight">
              <Link to={`/contracts/${id}`}>{title ?? words.answer.unknown}</Link>
              <span className="row">
                <span className="quiet">{reference}</span>
                <Demonstration shown={demonstration} />
              </span>
            </div>
          ),
        },
        { key: 'party', title: words.contracts.with, cell: ({ party }) => party?.label ?? words.answer.unknown },
        { key: 'state', title: words.commune.state, cell: ({ state }) => <ContractStateTag state={state} /> },
        {
          key: 'commitments',
          title: words.contracts.commitments,
          cell: (row) => words.contracts.counts(count(row, 'COMMUNE'), count(row, 'INHABITANTS')),
        },
        {
          key: 'balance',
          title: words.contracts.balance,
          cell: ({ unbalancedSide }) => (unbalancedSide === null ? '–' : words.contracts.leansOn[unbalancedSide]),
        },
      ]}
    />
  );
}

/** The commune's fifty/fifty contracts; those out of balance are one view away. */
export default function Contracts() {
  const words = useWords();
  const { mandate } = useSitting();
  const address = useAddress();
  const view = address.oneOf('view', viewNames);
  const text = address.get('q');
  const filter = { ...views[view], ...(text === '' ? {} : { search: text }) };
  const sort = { by: 'UPDATED_AT', direction: 'DESCENDING' };
  const answer = useAnswer<ContractsData>(
    contracts,
    {
      insee: mandate?.tenant ?? '',
      filter,
      sort,
      after: address.get('after') || null,
    },
    mandate?.role !== 'COMMUNE_AGENT',
  );
  if (mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/contracts" />;
  const list = answer.data?.commune?.contracts;
  return (
    <Page
      title={words.contracts.title}
      lede={words.contracts.lede}
      actions={<ButtonLink to="/contracts/new">{words.contracts.new}</ButtonLink>}
    >
      <Views
        name={words.inbox.view}
        current={view}
        of={viewNames.map((key) => ({ key, label: words.contracts.views[key] }))}
      />
      <search className="filters no-print">
        <TextField
          label={words.contracts.search}
          kind="search"
          value={text}
          onChange={(typed) => address.set('q', typed)}
        />
      </search>
      <ExportButton field="contractsExport" filter={{ ...filter, communes: [mandate.tenant] }} sort={sort} />
      <Answered answer={answer}>
        {() =>
          list &&
          (list.nodes.length === 0 ? (
            <Empty>{words.contracts.none}</Empty>
          ) : (
            <>
              <Rows rows={list.nodes} />
              <Pager pageInfo={list.pageInfo} shown={list.nodes.length} total={list.totalCount} />
            </>
          ))
        }
      </Answered>
    </Page>
  );
}
