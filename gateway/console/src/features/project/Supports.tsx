import { ScaleName } from '../../kit/ScaleName.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { SupportStateTag } from '../../kit/SupportStateTag.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { ProjectFile } from './projectFile.js';

interface SupportsProps {
  readonly supports: ProjectFile['supports'];
  /** Whether the one who looks acts for a commune that carries the project. */
  readonly carries: boolean;
}

/** What the agglomeration offers this project and does for it; a yes or a no is said under the need. */
export function Supports({ supports, carries }: SupportsProps) {
  const words = useWords();
  const formats = useFormats();
  if (supports === null || supports.nodes.length === 0) return null;
  const { supports: its } = words;
  const awaits = carries && supports.nodes.some(({ state }) => state === 'OFFERED');
  return (
    <Section title={its.title} aside={<ScaleName scale="call" />}>
      {awaits && <p className="prose">{its.sayUnderNeed}</p>}
      <ul className="list">
        {supports.nodes.map((support) => (
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
          </li>
        ))}
      </ul>
      <Shown shown={supports.nodes.length} total={supports.totalCount} />
    </Section>
  );
}
