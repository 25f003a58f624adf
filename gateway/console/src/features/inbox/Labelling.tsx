import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Absent } from '../../kit/Absent.js';
import { Answered } from '../../kit/Answered.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Notice } from '../../kit/Notice.js';
import { Page } from '../../kit/Page.js';
import { ProjectSummary } from '../../kit/ProjectSummary.js';
import { Section } from '../../kit/Section.js';
import { type LabellingState, LabellingStateTag } from '../../kit/StateTag.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Decision, type Transition } from './Decision.js';
import labellingFile from './LabellingFile.graphql?raw';

interface CommuneName {
  readonly insee: string;
  readonly name: string | null;
}

interface NeedRow {
  readonly id: string;
  readonly kind: keyof ReturnType<typeof useWords>['needKinds'] | null;
  readonly skill: string | null;
  readonly description: string | null;
  readonly gapHalfDays: number | null;
  readonly quantityCents: number | null;
}

interface LabellingFile {
  readonly id: string;
  readonly reference: string | null;
  readonly state: LabellingState | null;
  readonly reason: string | null;
  readonly demonstration: boolean | null;
  readonly version: number | null;
  readonly receipt: {
    readonly title: string;
    readonly proposedOn: string;
    readonly withdrawnOn: string | null;
    readonly withdrawalReason: string | null;
    readonly leadCommune: CommuneName;
    readonly coCarriers: readonly CommuneName[];
  } | null;
  readonly decisions:
    | readonly {
        readonly from: LabellingState;
        readonly to: LabellingState;
        readonly reason: string | null;
        readonly decidedAt: string;
      }[]
    | null;
  readonly availableTransitions: readonly Transition[] | null;
  readonly project: {
    readonly id: string;
    readonly title: string | null;
    readonly summary: string | null;
    readonly theme: keyof ReturnType<typeof useWords>['themes'] | null;
    readonly costCents: number | null;
    readonly needs: readonly NeedRow[] | null;
  } | null;
}

const nameOf = ({ insee, name }: CommuneName) => name ?? insee;

/** The project as its commune tells it now, beside the receipt of the day it was proposed. */
function TheProject({ project }: { project: LabellingFile['project'] }) {
  const words = useWords();
  const formats = useFormats();
  if (project?.title == null) return <Notice kind="partial">{words.inbox.projectMissing}</Notice>;
  return (
    <>
      <ProjectSummary project={project} />
      <h3>{words.inbox.needs}</h3>
      {project.needs === null || project.needs.length === 0 ? (
        <p className="quiet">{project.needs === null ? words.answer.unknown : words.inbox.noNeeds}</p>
      ) : (
        <ul className="bullets">
          {project.needs.map((need) => (
            <li key={need.id}>
              {need.kind && words.needKinds[need.kind]}
              {need.skill && `, ${words.skills[need.skill] ?? need.skill}`}
              {need.gapHalfDays !== null && `, ${words.project.halfDays(need.gapHalfDays)}`}
              {need.quantityCents !== null && `, ${formats.euros(need.quantityCents)}`}
              {need.description && <span className="quiet"> {need.description}</span>}
            </li>
          ))}
        </ul>
      )}
      <p>
        <Link to={`/projects/${project.id}`}>{words.inbox.openProject}</Link>
      </p>
    </>
  );
}

/** One proposal: what the commune asks, what was answered, and the answer to give, with its reason. */
export default function Labelling() {
  const { id = '' } = useParams();
  const words = useWords();
  const formats = useFormats();
  const { mandate } = useSitting();
  const answer = useAnswer<{ labelling: LabellingFile | null }>(labellingFile, { id });
  const labelling = answer.data?.labelling;
  const receipt = labelling?.receipt;
  if (labelling === null && !answer.loading && answer.missing.length === 0) {
    return (
      <Absent
        title={words.inbox.absent}
        lede={words.inbox.absentLede}
        way={{ to: '/inbox', label: words.inbox.title }}
      />
    );
  }
  const proposedBy = receipt && words.inbox.fileLede(nameOf(receipt.leadCommune), formats.date(receipt.proposedOn));
  const together =
    receipt && receipt.coCarriers.length > 0
      ? `, ${words.inbox.with(formats.list(receipt.coCarriers.map(nameOf)))}`
      : '';
  return (
    <Page
      title={receipt?.title ?? words.inbox.proposal}
      back={{ to: '/inbox', label: words.inbox.title }}
      lede={proposedBy && `${proposedBy}${together}`}
    >
      <Answered answer={answer} whatIsMissing={{ commune: words.inbox.projectMissing }}>
        {() =>
          labelling && (
            <>
              <div className="row">
                <LabellingStateTag state={labelling.state} />
                <Demonstration shown={labelling.demonstration} />
                <span className="quiet">{labelling.reference}</span>
              </div>
              {receipt?.withdrawnOn && (
                <Notice>
                  {words.inbox.withdrawn(formats.date(receipt.withdrawnOn))}. {receipt.withdrawalReason}
                </Notice>
              )}
              <div className="columns">
                <Section title={words.inbox.project}>
                  <TheProject project={labelling.project} />
                </Section>
                <div className="stack stack-wide">
                  {mandate?.role === 'PROJECT_OFFICER' && labelling.version !== null && (
                    <Decision
                      id={labelling.id}
                      version={labelling.version}
                      transitions={labelling.availableTransitions ?? []}
                      onDone={answer.again}
                    />
                  )}
                  <Section title={words.inbox.history}>
                    {(labelling.decisions ?? []).length === 0 ? (
                      <p className="quiet">{words.inbox.noHistory}</p>
                    ) : (
                      <ol className="list">
                        {labelling.decisions?.map((decision) => (
                          <li key={decision.decidedAt}>
                            <span>
                              {words.inbox.moved(
                                words.labellingStates[decision.from],
                                words.labellingStates[decision.to],
                              )}
                            </span>
                            <span className="quiet">{formats.date(decision.decidedAt)}</span>
                            {decision.reason && <span className="prose">{decision.reason}</span>}
                          </li>
                        ))}
                      </ol>
                    )}
                  </Section>
                </div>
              </div>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
