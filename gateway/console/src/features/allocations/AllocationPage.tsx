import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { HelpAssessment } from '../../kit/HelpAssessment.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { AllocationStateTag, CheckTags } from '../../kit/StateTag.js';
import { useAddress } from '../../kit/useAddress.js';
import { useDirector } from '../../session/useDirector.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import allocationFile from './AllocationFile.graphql?raw';
import type { AllocationFile } from './allocationFile.js';
import { Basis } from './Basis.js';
import { ChainDays } from './ChainDays.js';
import { HandOver } from './HandOver.js';
import { Moves } from './Moves.js';
import { PlannedMonths } from './PlannedMonths.js';
import { TeamMembers } from './TeamMembers.js';

/** One allocation: where it stands and what comes next, what it rests on day by day, its months. */
export default function AllocationPage() {
  const its = usePlacingWords().allocations;
  const { id = '' } = useParams();
  const isDirector = useDirector() !== null;
  const on = useAddress().get('on');
  const answer = useAnswer<{ allocation: AllocationFile | null }>(allocationFile, { id, on: on || null }, !isDirector);
  if (!isDirector) return <OnlyPole returnTo={`/allocations/${id}`} />;
  const found = answer.data?.allocation;
  const post = found?.technician;
  return (
    <Page
      title={its.of(found?.reference ?? '')}
      lede={post?.function ?? post?.code}
      back={{ to: '/allocations', label: its.title }}
    >
      <Answered answer={answer} whatIsMissing={{ commune: its.withoutTitle }}>
        {({ allocation }) =>
          allocation === null ? (
            <Empty>{its.unknown}</Empty>
          ) : (
            <div className="columns">
              <div className="stack stack-wide">
                <Terms of={allocation} />
                <ChainDays chain={allocation.chain} />
                <HelpAssessment kind="allocation" id={id} name={null} />
                <PlannedMonths of={allocation} />
                {allocation.team && <TeamMembers team={allocation.team} again={answer.again} />}
              </div>
              <div className="stack stack-wide">
                <Moves of={allocation} again={answer.again} />
                <HandOver key={allocation.id} of={allocation} again={answer.again} />
                <Basis of={allocation} again={answer.again} />
              </div>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}

function Terms({ of }: { of: AllocationFile }) {
  const words = useWords();
  const its = usePlacingWords().allocations;
  const formats = useFormats();
  const { technician, team, staffingRequest: request, from, until, endedOn, endReason } = of;
  return (
    <div className="stack">
      <p className="row">
        <AllocationStateTag state={of.state} />
        {of.checks && of.checks.length > 0 && <CheckTags checks={of.checks} />}
        {of.imported && <span className="quiet">{words.months.imported}</span>}
        <Demonstration shown={of.demonstration} />
      </p>
      {endedOn && (
        <p>
          {its.ended(formats.date(endedOn))}
          {endReason && `, ${its.endReasons[endReason]}`}
        </p>
      )}
      <Facts
        of={[
          {
            term: words.months.post,
            value: technician ? (
              <Link to={`/technicians/${technician.id}`}>{technician.code ?? words.answer.unknown}</Link>
            ) : (
              words.answer.unknown
            ),
          },
          { term: its.employer, value: technician?.employer?.name ?? words.answer.unknown },
          {
            term: words.months.project,
            value: team?.project ? (
              <Link to={`/projects/${team.project.id}`}>{team.project.title ?? words.months.unreadableProject}</Link>
            ) : (
              words.answer.unknown
            ),
          },
          { term: its.pilot, value: team?.pilot ? (team.pilot.name ?? team.pilot.insee) : its.noPilot },
          {
            term: its.period,
            value: from && until ? words.months.until_(formats.date(from), formats.date(until)) : words.answer.unknown,
          },
          {
            term: its.serves,
            value: request ? (
              <Link to="/to-serve?view=all">{[request.reference, request.skillLabel].filter(Boolean).join(', ')}</Link>
            ) : (
              its.none
            ),
          },
          ...(of.takesOver ? [{ term: its.goesOn, value: <Others of={[of.takesOver]} /> }] : []),
          ...(of.takenOverBy?.length ? [{ term: its.goneOnBy, value: <Others of={of.takenOverBy} /> }] : []),
        ]}
      />
    </div>
  );
}

function Others({ of }: { of: NonNullable<AllocationFile['takenOverBy']> }) {
  const words = useWords();
  return of.map(({ id, reference }) => (
    <p key={id}>
      <Link to={`/allocations/${id}`}>{reference ?? words.answer.unknown}</Link>
    </p>
  ));
}
