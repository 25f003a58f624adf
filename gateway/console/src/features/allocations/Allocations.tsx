import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { type AllocationCheck, type AllocationState, AllocationStateTag, CheckTags } from '../../kit/StateTag.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useDirector } from '../../session/useDirector.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import allocations from './Allocations.graphql?raw';
import type { AllocationFile } from './allocationFile.js';

type Row = Pick<
  AllocationFile,
  'id' | 'reference' | 'state' | 'from' | 'until' | 'checks' | 'demonstration' | 'technician' | 'team' | 'months'
>;
interface AllocationsData {
  readonly allocations: Connection<Row> | null;
}

const views: Record<string, readonly AllocationState[] | null> = {
  waiting: ['REQUESTED', 'PROPOSED', 'ACCEPTED'],
  active: ['ACTIVE'],
  over: ['ENDED', 'REFUSED', 'CANCELLED'],
  all: null,
};
const viewNames = ['waiting', 'active', 'over', 'all'] as const;

/** Allocations by what is to be done with them; each leads to its own page. */
export default function Allocations() {
  const words = useWords();
  const its = usePlacingWords().allocations;
  const address = useAddress();
  const isDirector = useDirector() !== null;
  const view = address.oneOf('view', viewNames);
  const check = address.get('check');
  const filter = {
    ...(views[view] ? { states: views[view] } : {}),
    ...(check in words.checks ? { checks: [check] } : {}),
  };
  const answer = useAnswer<AllocationsData>(allocations, { filter, after: address.get('after') || null }, !isDirector);
  if (!isDirector) return <OnlyPole returnTo="/allocations" />;
  return (
    <Page title={its.title} lede={its.lede}>
      <Views name={its.view} current={view} of={viewNames.map((key) => ({ key, label: its.views[key] }))} />
      <search className="filters no-print">
        <FilterChoice label={its.check} name="check" labels={words.checks} />
      </search>
      <Answered answer={answer} whatIsMissing={{ commune: words.months.withoutCommunes }}>
        {(data) => (
          <PagedList list={data.allocations} empty={its.empty}>
            {(rows) => (
              <>
                <Table rows={rows} />
                <Csv filter={filter} />
              </>
            )}
          </PagedList>
        )}
      </Answered>
    </Page>
  );
}

const sumOf = (months: Row['months'], key: 'planned' | 'done') =>
  months === null ? null : months.reduce((sum, month) => sum + month[key], 0);

function Csv({ filter }: { filter: Record<string, unknown> }) {
  const words = useWords();
  const its = usePlacingWords().allocations;
  const cells: ((row: Row) => string | number | null)[] = [
    ({ reference }) => reference,
    ({ state }) => state && words.allocationStates[state],
    ({ technician }) => technician?.code ?? null,
    ({ team }) => team?.project?.title ?? null,
    ({ team }) => team?.pilot?.name ?? team?.pilot?.insee ?? null,
    ({ from }) => from,
    ({ until }) => until,
    ({ months }) => sumOf(months, 'planned'),
    ({ months }) => sumOf(months, 'done'),
    ({ checks }) => checks?.map((check: AllocationCheck) => words.checks[check]).join(', ') ?? null,
  ];
  return (
    <ListCsv<AllocationsData, Row>
      name="affectations"
      operation={allocations}
      variables={{ filter }}
      listOf={(data) => data.allocations}
      columns={cells.map((cell, index) => ({ title: its.csv[index] ?? '', cell }))}
    />
  );
}

function Table({ rows }: { rows: readonly Row[] }) {
  const words = useWords();
  const its = usePlacingWords().allocations;
  const formats = useFormats();
  return (
    <DataTable
      caption={its.caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'reference',
          title: its.reference,
          cell: ({ id, reference, demonstration }) => (
            <div className="stack stack-tight">
              <Link to={`/allocations/${id}`}>{reference ?? words.answer.unknown}</Link>
              <span>
                <Demonstration shown={demonstration} />
              </span>
            </div>
          ),
        },
        {
          key: 'post',
          title: words.months.post,
          cell: ({ technician }) => technician?.function ?? technician?.code ?? words.answer.unknown,
        },
        {
          key: 'project',
          title: words.months.project,
          cell: ({ team }) => (
            <div className="stack stack-tight">
              <span>{team?.project?.title ?? words.months.unreadableProject}</span>
              <span className="quiet">{team?.pilot ? (team.pilot.name ?? team.pilot.insee) : its.noPilot}</span>
            </div>
          ),
        },
        {
          key: 'period',
          title: its.period,
          cell: ({ from, until }) =>
            from && until ? words.months.until_(formats.date(from), formats.date(until)) : words.answer.unknown,
        },
        { key: 'state', title: words.months.state, cell: ({ state }) => <AllocationStateTag state={state} /> },
        { key: 'checks', title: words.months.checks, cell: ({ checks }) => <CheckTags checks={checks} /> },
      ]}
    />
  );
}
