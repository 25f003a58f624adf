import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ButtonLink } from '../../kit/Button.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import {
  type ActionStatus,
  ActionStatusTag,
  type LabellingState,
  LabellingStateTag,
  type ProjectState,
  ProjectStateTag,
} from '../../kit/StateTag.js';
import { useSitting } from '../../session/SessionProvider.js';
import type { Scale } from '../../session/session.js';
import { useFormats, useWords } from '../../words/Words.js';
import desk from './Desk.graphql?raw';

interface DeskProject {
  readonly id: string;
  readonly reference: string | null;
  readonly title: string | null;
  readonly state: ProjectState | null;
  readonly proposedOn: string | null;
  readonly demonstration: boolean | null;
  readonly leadCommune: { readonly insee: string; readonly name: string | null } | null;
  readonly coCarriers:
    | readonly { readonly state: string | null; readonly commune: { readonly insee: string } }[]
    | null;
  readonly labelling: { readonly state: LabellingState | null; readonly reason: string | null } | null;
}

interface DeskAction {
  readonly id: string;
  readonly reference: string | null;
  readonly title: string | null;
  readonly status: ActionStatus | null;
  readonly dueOn: string | null;
  readonly unblocking: string | null;
  readonly demonstration: boolean | null;
}

interface DeskData {
  readonly commune: {
    readonly name: string | null;
    readonly projects: { readonly nodes: readonly DeskProject[]; readonly totalCount: number } | null;
    readonly waiting: { readonly nodes: readonly DeskAction[]; readonly totalCount: number } | null;
  } | null;
}

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

function Waiting({ action }: { action: DeskAction }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <li>
      <Link className="list-title" to={`/actions/${action.id}`}>
        {action.title ?? words.answer.unknown}
      </Link>
      <span className="row">
        <ActionStatusTag status={action.status} />
        <Demonstration shown={action.demonstration} />
        {action.dueOn && <span className="quiet">{words.desk.due(formats.date(action.dueOn))}</span>}
      </span>
      {action.unblocking && <span className="prose">{words.desk.unblocking(action.unblocking)}</span>}
    </li>
  );
}

/** What nobody else can answer in this commune's place. */
function AwaitsAnswer({ projects, insee }: { projects: readonly DeskProject[]; insee: string }) {
  const words = useWords();
  const invitations = projects.filter(
    ({ state, coCarriers }) =>
      state !== 'WITHDRAWN' && (coCarriers ?? []).some((one) => one.commune.insee === insee && one.state === 'INVITED'),
  );
  if (invitations.length === 0) return null;
  return (
    <Section title={words.carrying.waiting}>
      <ul className="list">
        {invitations.map(({ id, title, leadCommune, demonstration }) => (
          <li key={id}>
            <Link className="list-title" to={`/projects/${id}`}>
              {title ?? words.answer.unknown}
            </Link>
            <span className="row">
              <span>{words.carrying.waitsCarrying(leadCommune?.name ?? words.answer.unknown)}</span>
              <Demonstration shown={demonstration} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** A commune's first page: what goes up, what waits, and the way to propose. */
export default function Desk() {
  const words = useWords();
  const { mandate } = useSitting();
  const insee = mandate?.tenant ?? '';
  const answer = useAnswer<DeskData>(desk, { insee }, mandate === null);
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
      <Answered answer={answer} whatIsMissing={{ call: words.desk.labelMissing, commune: words.desk.communeMissing }}>
        {() =>
          // What could not be read is not an empty list: then the line above says all there is to say.
          commune && (
            <div className="columns">
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
              <div className="stack stack-wide">
                <AwaitsAnswer projects={projects} insee={insee} />
                <Section title={words.desk.waiting} aside={<Link to="/actions">{words.desk.allActions}</Link>}>
                  {commune.waiting?.nodes.length === 0 && <Empty>{words.desk.nothingWaiting}</Empty>}
                  {commune.waiting === null && <Empty>{words.answer.unknown}</Empty>}
                  <ul className="list">
                    {commune.waiting?.nodes.map((action) => (
                      <Waiting key={action.id} action={action} />
                    ))}
                  </ul>
                  <Shown shown={commune.waiting?.nodes.length ?? 0} total={commune.waiting?.totalCount ?? 0} />
                </Section>
              </div>
            </div>
          )
        }
      </Answered>
    </Page>
  );
}
