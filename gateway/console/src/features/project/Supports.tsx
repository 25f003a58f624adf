import { ScaleName } from '../../kit/ScaleName.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { SupportStateTag } from '../../kit/SupportStateTag.js';
import { useFormats, useWords } from '../../words/Words.js';
import { ConsentForm } from './ConsentForm.js';
import { mayConsent } from './consents.js';
import type { ProjectFile } from './projectFile.js';

interface SupportsProps {
  readonly project: ProjectFile;
  /** The commune that the one who looks acts for, when it carries the project; else null. */
  readonly speaks: string | null;
  readonly onDone: () => void;
}

/** What the agglomeration offers this project and does for it; its commune says yes or no to each offer. */
export function Supports({ project, speaks, onDone }: SupportsProps) {
  const words = useWords();
  const formats = useFormats();
  const { supports } = project;
  if (supports === null || supports.nodes.length === 0) return null;
  const { supports: its } = words;
  const mayAnswer = speaks !== null && mayConsent(project, speaks) ? speaks : null;
  const needOf = (id: string | undefined) => project.needs?.find((need) => need.id === id);
  return (
    <Section title={its.title} aside={<ScaleName scale="call" />}>
      <ul className="list">
        {supports.nodes.map((support) => {
          const need = needOf(support.need?.id);
          const { role } = support;
          const asked =
            support.state === 'OFFERED' && (support.communes ?? []).some(({ insee }) => insee === mayAnswer);
          return (
            <li key={support.id}>
              <span className="list-title">
                {support.role ? words.supportRoles[support.role] : words.answer.unknown}
                {support.need?.skill && `, ${words.skills[support.need.skill] ?? support.need.skill}`}
              </span>
              <span className="row">
                <SupportStateTag state={support.state} />
                <span className="quiet">
                  {[
                    support.reference,
                    support.plannedHalfDays !== null && words.project.halfDays(support.plannedHalfDays),
                    support.from &&
                      support.until &&
                      words.months.until_(formats.date(support.from), formats.date(support.until)),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </span>
              {support.upskilling && <span className="prose">{its.upskilling(support.upskilling)}</span>}
              {support.reason && <span className="prose">{words.desk.reason(support.reason)}</span>}
              {asked && mayAnswer !== null && need && role && (
                <ConsentForm
                  need={need}
                  insee={mayAnswer}
                  onDone={onDone}
                  offered={{ scale: 'AGGLOMERATION', role, summary: its.answer }}
                />
              )}
            </li>
          );
        })}
      </ul>
      <Shown shown={supports.nodes.length} total={supports.totalCount} />
    </Section>
  );
}
