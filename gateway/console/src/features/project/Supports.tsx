import { HelpAssessment } from '../../kit/HelpAssessment.js';
import { ScaleName } from '../../kit/ScaleName.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { SupportStateTag } from '../../kit/SupportStateTag.js';
import { SupportPeriod, SupportText } from '../../kit/SupportText.js';
import { useSupportWords } from '../../words/supportWords.js';
import { useWords } from '../../words/Words.js';
import { ConsentForm } from './ConsentForm.js';
import { mayConsent } from './consents.js';
import type { ProjectFile, SupportOfProject } from './projectFile.js';

interface SupportsProps {
  readonly project: ProjectFile;
  /** The commune that the one who looks acts for, when it carries the project; else null. */
  readonly speaks: string | null;
  /** The commune that the one who looks acts for, whether it carries the project or not; null for whoever acts for none. */
  readonly acts: string | null;
  readonly onDone: () => void;
}

/** The commune's answer to an offer, where it is asked: for what it would receive, or as the host of the others. */
function Answer({ support, project, speaks, acts, onDone }: SupportsProps & { support: SupportOfProject }) {
  const words = useWords();
  const its = useSupportWords();
  const { role, state, communes, host } = support;
  const need = project.needs?.find(({ id }) => id === support.need?.id);
  if (state !== 'OFFERED' || need === undefined || role === null) return null;
  if (acts !== null && host?.insee === acts) {
    const offered = { scale: 'PEERS', role, summary: its.hostAnswer } as const;
    return <ConsentForm need={need} insee={acts} onDone={onDone} offered={offered} />;
  }
  const asked = speaks !== null && mayConsent(project, speaks) && communes?.some(({ insee }) => insee === speaks);
  if (!asked) return null;
  const offered = { scale: 'AGGLOMERATION', role, summary: words.supports.answer } as const;
  return <ConsentForm need={need} insee={speaks} onDone={onDone} offered={offered} />;
}

/** What the agglomeration offers this project and does for it; each commune asked says yes or no to each offer. */
export function Supports(props: SupportsProps) {
  const words = useWords();
  const { supports } = props.project;
  if (supports === null || supports.nodes.length === 0) return null;
  return (
    <Section title={words.supports.title} aside={<ScaleName scale="call" />}>
      <ul className="list">
        {supports.nodes.map((support) => (
          <li key={support.id}>
            <span className="list-title">
              <SupportText of={support} />
              {support.need?.skill && `, ${words.skills[support.need.skill] ?? support.need.skill}`}
            </span>
            <span className="row">
              <SupportStateTag state={support.state} />
              <span className="quiet">
                {[
                  support.reference,
                  support.plannedHalfDays !== null && words.project.halfDays(support.plannedHalfDays),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
              <span className="quiet">
                <SupportPeriod of={support} />
              </span>
            </span>
            {support.upskilling && <span className="prose">{words.supports.upskilling(support.upskilling)}</span>}
            {support.reason && <span className="prose">{words.desk.reason(support.reason)}</span>}
            <HelpAssessment kind="support" id={support.id} name={support.reference} />
            <Answer {...props} support={support} />
          </li>
        ))}
      </ul>
      <Shown shown={supports.nodes.length} total={supports.totalCount} />
    </Section>
  );
}
