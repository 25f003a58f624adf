import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Absent } from '../../kit/Absent.js';
import { Answered } from '../../kit/Answered.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import { EditExperiment } from './EditExperiment.js';
import { EndForm } from './EndForm.js';
import experimentText from './ExperimentFile.graphql?raw';
import type { ExperimentFile } from './experimentFile.js';
import { OutcomeTag } from './OutcomeTag.js';
import { Reuses } from './Reuses.js';
import { useExperimentWords } from './words.js';

function Tried({ experiment }: { experiment: ExperimentFile }) {
  const words = useWords();
  const formats = useFormats();
  const its = useExperimentWords();
  const { theme, startedOn, endedOn, visibility, action } = experiment;
  const unknown = words.answer.unknown;
  return (
    <Section title={its.what}>
      <p className="prose">{experiment.hypothesis ?? unknown}</p>
      <Facts
        of={[
          { term: its.startedOn, value: startedOn ? formats.date(startedOn) : unknown },
          { term: its.ended, value: endedOn ? formats.date(endedOn) : its.running },
          { term: words.project.theme, value: theme ? words.themes[theme] : unknown },
          { term: words.project.visibility, value: visibility ? words.visibilities[visibility] : unknown },
          {
            term: its.action,
            value: action ? <Link to={`/actions/${action.id}`}>{action.title ?? unknown}</Link> : its.noAction,
          },
        ]}
      />
    </Section>
  );
}

function Learnt({ experiment }: { experiment: ExperimentFile }) {
  const words = useWords();
  const its = useExperimentWords();
  return (
    <Section title={its.learnt}>
      {experiment.lessons?.length === 0 && <Empty>{its.noLesson}</Empty>}
      <ul className="list">
        {experiment.lessons?.map(({ id, text, reuses, reusedBy }) => (
          <li key={id}>
            <span className="prose">{text ?? words.answer.unknown}</span>
            <Reuses count={reuses} of={reusedBy ?? []} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One experiment: read by whoever may see it; changed and ended by its commune. */
export default function Experiment() {
  const { id = '' } = useParams();
  const its = useExperimentWords();
  const { mandate } = useSitting();
  const answer = useAnswer<{ experiment: ExperimentFile | null }>(experimentText, { id });
  const experiment = answer.data?.experiment;
  if (experiment === null && !answer.loading && answer.missing.length === 0) {
    return <Absent title={its.absent} lede={its.absentLede} />;
  }
  const commune = experiment?.commune;
  const isAgent = mandate?.role === 'COMMUNE_AGENT';
  const mine = isAgent && mandate.tenant === commune?.insee;
  const own = mine && experiment && experiment.version !== null ? { ...experiment, version: experiment.version } : null;
  return (
    <Page
      title={experiment?.title ?? its.experiment}
      lede={commune && its.of(commune.name ?? commune.insee)}
      {...(isAgent ? { back: { to: mine ? '/experiments' : '/experiments?view=lessons', label: its.title } } : {})}
    >
      <Answered answer={answer}>
        {() =>
          experiment && (
            <>
              <div className="row">
                <OutcomeTag outcome={experiment.outcome} />
                <Demonstration shown={experiment.demonstration} />
              </div>
              <div className="columns">
                <div className="stack stack-wide">
                  <Tried experiment={experiment} />
                  {own && <EditExperiment experiment={own} onDone={answer.again} />}
                  <Learnt experiment={experiment} />
                </div>
                {own && (
                  <div className="stack stack-wide no-print">
                    {own.outcome === 'RUNNING' ? (
                      <EndForm experiment={own} onDone={answer.again} />
                    ) : (
                      <p className="prose">{its.isOver}</p>
                    )}
                  </div>
                )}
              </div>
            </>
          )
        }
      </Answered>
    </Page>
  );
}
