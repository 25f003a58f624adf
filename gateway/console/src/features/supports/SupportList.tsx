import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CommuneFilter } from '../../kit/CommuneFilter.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { PagedList } from '../../kit/PagedList.js';
import { SortField } from '../../kit/SortField.js';
import { SupportStateTag } from '../../kit/SupportStateTag.js';
import { SupportPeriod, SupportText } from '../../kit/SupportText.js';
import { Tag } from '../../kit/Tag.js';
import { useAddress } from '../../kit/useAddress.js';
import { useSupportWords } from '../../words/supportWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import supportsText from './Supports.graphql?raw';
import { nameOf, type SupportRow, type SupportsData } from './supportRows.js';

function Rows({ rows }: { rows: readonly SupportRow[] }) {
  const words = useWords();
  const its = useSupportWords();
  const formats = useFormats();
  const unknown = words.answer.unknown;
  return (
    <DataTable
      caption={its.caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'support',
          title: its.support,
          cell: ({ kind, role, host, project, reference, demonstration }) => (
            <div className="stack stack-tight">
              {project ? <Link to={`/projects/${project.id}`}>{project.title ?? reference ?? unknown}</Link> : unknown}
              <span>
                <SupportText of={{ kind, role, host }} />
              </span>
              <span className="row">
                <span className="quiet">{reference}</span>
                <Demonstration shown={demonstration} />
              </span>
            </div>
          ),
        },
        {
          key: 'communes',
          title: its.communes,
          cell: ({ communes }) => (communes === null ? unknown : formats.list(communes.map(nameOf))),
        },
        {
          key: 'state',
          title: its.state,
          cell: ({ state, checks }) => (
            <div className="stack stack-tight">
              <span>
                <SupportStateTag state={state} />
              </span>
              {checks?.map((check) => (
                <span key={check}>
                  <Tag sign="⚠" tone="sand">
                    {its.checks[check]}
                  </Tag>
                </span>
              ))}
            </div>
          ),
        },
        { key: 'post', title: its.post, cell: ({ post }) => post?.function ?? post?.code ?? its.noPost },
        {
          key: 'period',
          title: its.period,
          cell: (row) => <SupportPeriod of={row} />,
        },
        {
          key: 'planned',
          title: its.planned,
          numeric: true,
          cell: ({ plannedHalfDays }) => (plannedHalfDays === null ? unknown : formats.number(plannedHalfDays)),
        },
        {
          key: 'done',
          title: its.done,
          numeric: true,
          cell: ({ doneHalfDays }) => (doneHalfDays === null ? unknown : formats.number(doneHalfDays)),
        },
      ]}
    />
  );
}

/** Supports one by one, narrowed and ordered as the address says. */
export function SupportList({ siren }: { siren: string }) {
  const words = useWords();
  const its = useSupportWords();
  const address = useAddress();
  const [state, kind, commune] = ['state', 'kind', 'commune'].map(address.get);
  const by = address.oneOf('sort', ['UPDATED_AT', 'FROM', 'REFERENCE']);
  const variables = {
    siren,
    filter: {
      ...(state && state in words.supportStates ? { states: [state] } : {}),
      ...(kind && kind in its.kinds ? { kinds: [kind] } : {}),
      ...(commune && /^\d[\dAB]\d{3}$/.test(commune) ? { communes: [commune] } : {}),
    },
    sort: { by, direction: by === 'UPDATED_AT' ? 'DESCENDING' : 'ASCENDING' },
  };
  const answer = useAnswer<SupportsData>(supportsText, { ...variables, after: address.get('after') || null });
  return (
    <>
      <search className="filters no-print">
        <FilterChoice label={its.state} name="state" labels={words.supportStates} />
        <FilterChoice label={its.kind} name="kind" labels={its.kinds} />
        <CommuneFilter siren={siren} />
        <SortField labels={its.sorts} />
      </search>
      <Answered answer={answer}>
        {({ agglomeration }) => (
          <PagedList list={agglomeration?.supports} empty={its.none}>
            {(rows) => <Rows rows={rows} />}
          </PagedList>
        )}
      </Answered>
      <ListCsv
        name="appuis"
        operation={supportsText}
        variables={variables}
        listOf={(data: SupportsData) => data.agglomeration?.supports}
        columns={[
          { title: its.reference, cell: ({ reference }) => reference },
          { title: its.project, cell: ({ project }) => project?.title ?? null },
          { title: its.communes, cell: ({ communes }) => communes?.map(nameOf).join(', ') ?? null },
          { title: its.kind, cell: (row) => row.kind && its.kinds[row.kind] },
          { title: its.role, cell: ({ role }) => role && words.supportRoles[role] },
          { title: its.state, cell: (row) => row.state && words.supportStates[row.state] },
          { title: its.post, cell: ({ post }) => post?.code ?? null },
          { title: its.from, cell: ({ from }) => from },
          { title: its.until, cell: ({ until }) => until },
          { title: its.plannedHalfDays, cell: ({ plannedHalfDays }) => plannedHalfDays },
          { title: its.doneHalfDays, cell: ({ doneHalfDays }) => doneHalfDays },
        ]}
      />
    </>
  );
}
