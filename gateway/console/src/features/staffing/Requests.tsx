import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ButtonLink } from '../../kit/Button.js';
import { CommuneFilter } from '../../kit/CommuneFilter.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { PagedList } from '../../kit/PagedList.js';
import { useAddress } from '../../kit/useAddress.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import { RequestDeeds } from './RequestDeeds.js';
import type { RequestRow, RequestsData } from './requestRow.js';
import requests from './StaffingRequests.graphql?raw';
import { StaffingTag } from './StaffingTag.js';
import { useStaffingWords } from './words.js';

/** What the agglomeration asks of the pole: to follow, to send, to take back. */
export default function Requests() {
  const words = useWords();
  const its = useStaffingWords();
  const { mandate } = useSitting();
  const address = useAddress();
  const state = address.get('state');
  const isOfficer = mandate?.role === 'PROJECT_OFFICER';
  const commune = address.get('commune');
  const variables = {
    siren: mandate?.tenant ?? '',
    states: state in its.states ? [state] : null,
    communes: commune === '' ? null : [commune],
  };
  const answer = useAnswer<RequestsData>(requests, { ...variables, after: address.get('after') || null }, !isOfficer);
  if (!isOfficer) return <OnlyAgglomeration returnTo="/requests" />;
  return (
    <Page title={its.title} lede={its.lede}>
      <p className="no-print">
        <ButtonLink to="/requests/new">{its.new}</ButtonLink>
      </p>
      <search className="filters no-print">
        <FilterChoice label={its.state} name="state" labels={its.states} />
        <CommuneFilter siren={variables.siren} />
      </search>
      <Answered answer={answer}>
        {({ agglomeration }) => (
          <>
            <PagedList list={agglomeration?.staffingRequests} empty={its.empty}>
              {(rows) => <Rows rows={rows} again={answer.again} />}
            </PagedList>
            <ListCsv<RequestsData, RequestRow>
              name={its.file}
              operation={requests}
              variables={variables}
              listOf={(data) => data.agglomeration?.staffingRequests}
              columns={[
                { title: its.request, cell: ({ reference }) => reference },
                { title: its.project, cell: ({ project }) => project?.title ?? null },
                { title: words.inbox.commune, cell: ({ leadCommune: led }) => led && (led.name ?? led.insee) },
                { title: its.skill, cell: ({ skillLabel }) => skillLabel },
                { title: its.level, cell: ({ level }) => level && words.skillLevels[level] },
                { title: its.from, cell: ({ from }) => from },
                { title: its.until, cell: ({ until }) => until },
                { title: its.state, cell: ({ state: now }) => now && its.states[now] },
                { title: its.found, cell: ({ foundHalfDays }) => foundHalfDays },
                { title: its.halfDays, cell: ({ halfDays }) => halfDays },
              ]}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}

function Rows({ rows, again }: { rows: readonly RequestRow[]; again: () => void }) {
  const words = useWords();
  const its = useStaffingWords();
  const formats = useFormats();
  return (
    <DataTable
      caption={its.caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'request',
          title: its.request,
          cell: ({ reference, project, leadCommune, demonstration }) => (
            <div className="stack stack-tight">
              <span>{reference ?? words.answer.unknown}</span>
              {project && <Link to={`/projects/${project.id}`}>{project.title ?? its.unknownProject}</Link>}
              <span className="row">
                <span className="quiet">{leadCommune?.name ?? leadCommune?.insee}</span>
                <Demonstration shown={demonstration} />
              </span>
            </div>
          ),
        },
        {
          key: 'need',
          title: its.need,
          cell: ({ skillLabel, level, halfDays }) =>
            skillLabel === null || level === null || halfDays === null
              ? words.answer.unknown
              : its.asked(skillLabel, words.skillLevels[level], halfDays),
        },
        {
          key: 'window',
          title: its.window,
          cell: ({ from, until }) =>
            from === null || until === null
              ? words.answer.unknown
              : its.windowOf(formats.date(from), formats.date(until)),
        },
        {
          key: 'state',
          title: its.state,
          cell: ({ state }) =>
            state === null ? words.answer.unknown : <StaffingTag state={state} label={its.states[state]} />,
        },
        {
          key: 'found',
          title: its.found,
          numeric: true,
          cell: ({ foundHalfDays, halfDays }) =>
            foundHalfDays === null || halfDays === null ? words.answer.unknown : its.foundOf(foundHalfDays, halfDays),
        },
        { key: 'deeds', title: its.deeds, cell: (row) => <RequestDeeds row={row} again={again} /> },
      ]}
    />
  );
}
