import { Link } from 'react-router';
import { FundingFigures } from '../../kit/FundingFigures.js';
import { NeedText, needName } from '../../kit/NeedText.js';
import { Notice } from '../../kit/Notice.js';
import { ProjectSummary } from '../../kit/ProjectSummary.js';
import { ScaleName } from '../../kit/ScaleName.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import { type NeedRow, nameOf, type ProjectOfFile } from './labellingFile.js';
import { useLabellingWords } from './words.js';

/** What the communes said of help with a need; without a word, nothing may begin. */
function Said({ need }: { need: NeedRow }) {
  const words = useWords();
  const its = useLabellingWords();
  const formats = useFormats();
  if (need.consents === null) return <span className="quiet">{words.answer.unknown}</span>;
  if (need.consents.length === 0) return <span className="quiet">{its.noConsents}</span>;
  return (
    <ul className="bullets" aria-label={its.consents}>
      {need.consents.map(({ id, scale, role, state, until, commune }) => (
        <li key={id}>
          {[
            commune && nameOf(commune),
            state && words.consentStates[state],
            role && scale && words.consents.toWhat(words.supportRoles[role], words.supportScales[scale]),
            until && words.consents.holdsUntil(formats.date(until)),
          ]
            .filter(Boolean)
            .join(', ')}
        </li>
      ))}
    </ul>
  );
}

/** The project as its communes tell it now, at their own scale, beside the receipt of the day it was proposed. */
export function Proposed({ project }: { project: ProjectOfFile | null }) {
  const words = useWords();
  const its = useLabellingWords();
  return (
    <Section title={its.proposed} aside={<ScaleName scale="commune" />}>
      {project?.title == null ? (
        <Notice kind="partial">{words.inbox.projectMissing}</Notice>
      ) : (
        <>
          <ProjectSummary project={project} />
          <h3>{words.inbox.needs}</h3>
          {project.needs === null || project.needs.length === 0 ? (
            <p className="quiet">{project.needs === null ? words.answer.unknown : words.inbox.noNeeds}</p>
          ) : (
            <ul className="list">
              {project.needs.map((need) => (
                <li key={need.id}>
                  <NeedText need={need} />
                  <Link to={`/projects/${project.id}/needs/${need.id}`}>
                    {words.project.whoShouldAct(needName(need, words))}
                  </Link>
                  <Said need={need} />
                </li>
              ))}
            </ul>
          )}
          <h3>{words.funding.title}</h3>
          {project.fundingPlan === null ? (
            <p className="quiet">{its.noFunding}</p>
          ) : (
            <FundingFigures plan={project.fundingPlan} />
          )}
          <p className="no-print">
            <Link to={`/projects/${project.id}`}>{words.inbox.openProject}</Link>
          </p>
        </>
      )}
    </Section>
  );
}
