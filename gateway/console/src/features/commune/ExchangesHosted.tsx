import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { SupportStateTag } from '../../kit/SupportStateTag.js';
import { SupportPeriod } from '../../kit/SupportText.js';
import type { SupportSummary } from '../../kit/supportSummary.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useSupportWords } from '../../words/supportWords.js';
import { useWords } from '../../words/Words.js';
import exchangesHosted from './ExchangesHosted.graphql?raw';

type Exchange = Pick<SupportSummary, 'reference' | 'state' | 'from' | 'until'> & {
  readonly project: {
    readonly id: string;
    readonly title: string | null;
    readonly demonstration: boolean | null;
    readonly leadCommune: { readonly insee: string; readonly name: string | null } | null;
  } | null;
  readonly need: { readonly id: string; readonly skill: string | null } | null;
};

interface ExchangesAnswer {
  readonly commune: {
    readonly exchangesHosted: { readonly nodes: readonly Exchange[]; readonly totalCount: number } | null;
  } | null;
}

/** The exchanges between peers that take place in the commune: for the agents who act for it, where there are any. */
export function ExchangesHosted({ insee }: { insee: string }) {
  const words = useWords();
  const its = useSupportWords();
  const { mandate } = useSitting();
  const mine = mandate?.role === 'COMMUNE_AGENT' && mandate.tenant === insee;
  const { data } = useAnswer<ExchangesAnswer>(exchangesHosted, { insee }, !mine);
  const list = data?.commune?.exchangesHosted;
  if (!mine || list == null || list.nodes.length === 0) return null;
  return (
    <Section title={its.hosted}>
      <p className="quiet prose">{its.hostedLede}</p>
      <ul className="list">
        {list.nodes.map(({ reference, project, need, ...support }) => (
          <li key={reference}>
            {project === null ? (
              <span className="list-title">{reference}</span>
            ) : (
              <Link className="list-title" to={`/projects/${project.id}`}>
                {project.title ?? words.answer.unknown}
              </Link>
            )}
            <span className="row">
              <SupportStateTag state={support.state} />
              {project?.leadCommune && (
                <span>{words.commune.ledBy(project.leadCommune.name ?? project.leadCommune.insee)}</span>
              )}
              {need?.skill && <span>{words.skills[need.skill] ?? need.skill}</span>}
              <span className="quiet">
                <SupportPeriod of={support} />
              </span>
              <span className="quiet">{project !== null && reference}</span>
              <Demonstration shown={project?.demonstration ?? null} />
            </span>
            {support.state === 'OFFERED' && project !== null && (
              <span>
                <Link to={`/projects/${project.id}`}>{its.hostAnswer}</Link>
              </span>
            )}
          </li>
        ))}
      </ul>
      <Shown shown={list.nodes.length} total={list.totalCount} />
    </Section>
  );
}
