import { useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Absent } from '../../kit/Absent.js';
import { Answered } from '../../kit/Answered.js';
import { CoFundingSection } from '../../kit/CoFundingSection.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Page } from '../../kit/Page.js';
import { ProjectSummary } from '../../kit/ProjectSummary.js';
import { ScaleName } from '../../kit/ScaleName.js';
import { Section } from '../../kit/Section.js';
import { ProjectStateTag } from '../../kit/StateTag.js';
import { Timeline } from '../../kit/Timeline.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Carrying } from './Carrying.js';
import { Edit } from './Edit.js';
import { Funding } from './Funding.js';
import { Label } from './Label.js';
import { MoveBack, MoveUp } from './Move.js';
import { Needs } from './Needs.js';
import projectFile from './ProjectFile.graphql?raw';
import type { CoCarrier, ProjectFile } from './projectFile.js';
import { Questions } from './Questions.js';
import { Showing } from './Showing.js';
import { Supports } from './Supports.js';
import { Way } from './Way.js';

function File({ project }: { project: ProjectFile }) {
  const words = useWords();
  const formats = useFormats();
  const dates = [
    { term: words.project.sharedOn, value: project.sharedOn },
    { term: words.project.proposedOn, value: project.proposedOn },
    { term: words.project.withdrawnOn, value: project.withdrawnOn },
  ].flatMap(({ term, value }) => (value === null ? [] : [{ term, value: formats.date(value) }]));
  const named = ({ commune, state }: CoCarrier) => {
    const name = commune.name ?? commune.insee;
    return state === 'CONFIRMED' ? name : words.project.carrierStates[state ?? 'INVITED'](name);
  };
  const carriers = [...(project.coCarriers ?? []), ...(project.formerCoCarriers ?? [])].map(named);
  return (
    <Section title={words.project.file} aside={<ScaleName scale="commune" />}>
      <ProjectSummary
        project={project}
        more={[
          {
            term: words.project.visibility,
            value: project.visibility ? words.visibilities[project.visibility] : words.answer.unknown,
          },
          ...(carriers.length > 0 ? [{ term: words.project.carriers, value: formats.list(carriers) }] : []),
          ...dates,
        ]}
      />
      {project.withdrawalReason && <p className="prose">{words.project.withdrawalReason(project.withdrawalReason)}</p>}
    </Section>
  );
}

function AtWork({ technicians }: { technicians: ProjectFile['techniciansAtWork'] }) {
  const words = useWords();
  const { session } = useSitting();
  // The pole's posts are for institutions: to the public an empty list says nothing.
  const none = session.signedIn ? words.project.nobody : words.commune.notPublic;
  return (
    <Section title={words.project.technicians} aside={<ScaleName scale="pma" />}>
      {technicians === null || technicians.length === 0 ? (
        <p className="quiet">{technicians === null ? words.answer.unknown : none}</p>
      ) : (
        <ul className="list">
          {technicians.map((one) => (
            <li key={one.id}>
              <span className="list-title">{one.function}</span>
              <span className="quiet">{one.code}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** A project from its draft to its label; its commune goes on from here, everyone else reads. */
export default function Project() {
  const { id = '' } = useParams();
  const words = useWords();
  const { mandate, session } = useSitting();
  const answer = useAnswer<{ project: ProjectFile | null }>(projectFile, { id });
  const project = answer.data?.project;
  if (project === null && !answer.loading && answer.missing.length === 0) {
    return <Absent title={words.project.absent} lede={words.project.absentLede} />;
  }
  const lead = project?.leadCommune;
  const mine = mandate?.role === 'COMMUNE_AGENT' && mandate.tenant === lead?.insee;
  const own = mine && project && project.version !== null ? { ...project, version: project.version } : null;
  const carries =
    mandate?.role === 'COMMUNE_AGENT' &&
    [lead?.insee, ...(project?.coCarriers ?? []).map(({ commune }) => commune.insee)].includes(mandate.tenant);
  const draftOrShared = project?.state === 'DRAFT' || project?.state === 'SHARED';
  return (
    <Page title={project?.title ?? words.months.project} lede={lead && words.project.ledBy(lead.name ?? lead.insee)}>
      <Answered answer={answer}>
        {() =>
          project && (
            <>
              <div className="row">
                <ProjectStateTag state={project.state} />
                <Demonstration shown={project.demonstration} />
                <span className="quiet">{project.reference}</span>
              </div>
              {own && project.state !== 'WITHDRAWN' && <Way project={own} />}
              <div className="columns">
                <div className="stack stack-wide">
                  <File project={project} />
                  {own && draftOrShared && <Edit project={own} onDone={answer.again} />}
                  <Questions questions={project.questions} carries={carries} onDone={answer.again} />
                  <Needs project={project} mine={mine} onDone={answer.again} />
                  <Supports
                    project={project}
                    speaks={carries ? mandate.tenant : null}
                    acts={mandate?.role === 'COMMUNE_AGENT' ? mandate.tenant : null}
                    onDone={answer.again}
                  />
                  <Funding project={project} own={own} onDone={answer.again} />
                  {project.proposedOn !== null && session.signedIn && <CoFundingSection project={project.id} />}
                  <Timeline entries={project.timeline} />
                </div>
                <div className="stack stack-wide">
                  <Carrying project={project} onDone={answer.again} />
                  {own && <MoveUp project={own} onDone={answer.again} />}
                  <Label project={project} mine={mine} missing={answer.missing} again={answer.again} />
                  <AtWork technicians={project.techniciansAtWork} />
                  {own && <Showing project={own} onDone={answer.again} />}
                  {own && <MoveBack project={own} onDone={answer.again} />}
                </div>
              </div>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
