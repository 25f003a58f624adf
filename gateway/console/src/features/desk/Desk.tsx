import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ButtonLink } from '../../kit/Button.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { LabellingStateTag, ProjectStateTag } from '../../kit/StateTag.js';
import { today } from '../../kit/today.js';
import { useSitting } from '../../session/SessionProvider.js';
import type { Scale } from '../../session/session.js';
import { useFormats, useWords } from '../../words/Words.js';
import desk from './Desk.graphql?raw';
import type { DeskCommune, DeskProject } from './deskAnswer.js';
import { MyCommunes } from './MyCommunes.js';
import { Tasks } from './Tasks.js';
import { tasksOf } from './tasks.js';

/** Below this many inhabitants a commune sees three things to do, and the rest on demand. */
const smallCommune = 2000;

interface ProjectProps {
  readonly project: DeskProject;
  /** The commune whose desk this is. */
  readonly insee: string;
  readonly missing: readonly Scale[];
}

function Project({ project, insee, missing }: ProjectProps) {
  const words = useWords();
  const formats = useFormats();
  const { labelling, leadCommune } = project;
  return (
    <li>
      <Link className="list-title" to={`/projects/${project.id}`}>
        {project.title ?? words.answer.unknown}
      </Link>
      <span className="row">
        {labelling ? <LabellingStateTag state={labelling.state} /> : <ProjectStateTag state={project.state} />}
        <Demonstration shown={project.demonstration} />
        <span className="quiet">
          {project.reference}
          {leadCommune &&
            leadCommune.insee !== insee &&
            `, ${words.commune.ledBy(leadCommune.name ?? leadCommune.insee)}`}
          {project.proposedOn && `, ${words.desk.proposedOn(formats.date(project.proposedOn))}`}
        </span>
      </span>
      {labelling?.reason && <span className="prose">{words.desk.reason(labelling.reason)}</span>}
      {!labelling && project.state === 'PROPOSED' && (
        <span className="quiet">{missing.includes('call') ? words.desk.labelMissing : words.desk.arriving}</span>
      )}
    </li>
  );
}

function Waiting({ commune, insee }: { commune: DeskCommune; insee: string }) {
  const words = useWords();
  const { waiting, heard, unbalanced, nextMicroDistrict } = commune;
  const unread = waiting === null || heard === null || unbalanced === null;
  const tasks = tasksOf(commune, insee, today());
  const atOnce = commune.population !== null && commune.population < smallCommune ? 3 : 8;
  const cut = [waiting, heard, unbalanced].some((rows) => rows !== null && rows.nodes.length < rows.totalCount);
  return (
    <Section title={words.carrying.waiting} aside={<Link to="/actions">{words.desk.allActions}</Link>}>
      {tasks.length === 0 && <Empty>{unread ? words.answer.unknown : words.desk.nothingWaiting}</Empty>}
      <Tasks tasks={tasks.slice(0, atOnce)} />
      {tasks.length > atOnce && (
        <details>
          <summary>{words.desk.thenRest(tasks.length - atOnce)}</summary>
          <Tasks tasks={tasks.slice(atOnce)} />
        </details>
      )}
      {cut && <p className="quiet">{words.desk.cut}</p>}
      {nextMicroDistrict?.name && (
        <p className="prose">
          {words.desk.nextStand} <Link to="/stands">{nextMicroDistrict.name}</Link>
        </p>
      )}
    </Section>
  );
}

/** A commune's first page: what waits for it, then what goes up and what was answered. */
export default function Desk() {
  const words = useWords();
  const { mandate, session } = useSitting();
  const insee = mandate?.tenant ?? '';
  const answer = useAnswer<{ commune: DeskCommune | null }>(desk, { insee }, mandate === null);
  const commune = answer.data?.commune;
  // What is drafted or still open comes before what was withdrawn.
  const projects = [...(commune?.projects?.nodes ?? [])].sort(
    (a, b) => Number(a.state === 'WITHDRAWN') - Number(b.state === 'WITHDRAWN'),
  );
  return (
    <Page
      title={commune?.name ? words.desk.title(commune.name) : words.desk.titleAlone}
      lede={words.desk.lede}
      actions={<ButtonLink to="/propose">{words.desk.propose}</ButtonLink>}
    >
      {session.mandates.filter(({ role }) => role === 'COMMUNE_AGENT').length > 1 && <MyCommunes />}
      <Answered
        answer={answer}
        whatIsMissing={{
          call: words.desk.labelMissing,
          commune: words.desk.communeMissing,
          pma: words.desk.consentsMissing,
        }}
      >
        {() =>
          // What could not be read is not an empty list: then the line above says all there is to say.
          commune && (
            <div className="columns">
              <Waiting commune={commune} insee={insee} />
              <Section title={words.desk.projects}>
                {commune.projects !== null && projects.length === 0 && <Empty>{words.desk.noProjects}</Empty>}
                {commune.projects === null && <Empty>{words.answer.unknown}</Empty>}
                <ul className="list">
                  {projects.map((project) => (
                    <Project key={project.id} project={project} insee={insee} missing={answer.missing} />
                  ))}
                </ul>
                <Shown shown={projects.length} total={commune.projects?.totalCount ?? 0} />
              </Section>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}
