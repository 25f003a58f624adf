import { useEffect, useRef } from 'react';
import { Button } from '../../kit/Button.js';
import { CommitmentTag } from '../../kit/CommitmentTag.js';
import { Notice } from '../../kit/Notice.js';
import { ScaleName } from '../../kit/ScaleName.js';
import { Section } from '../../kit/Section.js';
import { LabellingStateTag } from '../../kit/StateTag.js';
import type { Scale } from '../../session/session.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { ProjectFile } from './projectFile.js';

interface LabelProps {
  readonly project: ProjectFile;
  /** Whether the one who looks leads the project: then its story below holds every answer. */
  readonly mine: boolean;
  readonly missing: readonly Scale[];
  readonly again: () => void;
}

/** How often, and how many times, the page looks by itself whether a proposal has arrived. */
const lookEvery = 2_000;
const looks = 30;

/** A delivery takes a moment: while it is under way the page asks again, so that nobody has to. */
function useArrival(awaited: boolean, again: () => void) {
  const count = useRef(0);
  useEffect(() => {
    if (!awaited) return;
    const timer = setInterval(() => {
      count.current += 1;
      if (count.current > looks) clearInterval(timer);
      else again();
    }, lookEvery);
    return () => clearInterval(timer);
  }, [awaited, again]);
}

/** The agglomeration's answer to the proposal, with its reasons, in order. */
export function Label({ project, mine, missing, again }: LabelProps) {
  const words = useWords();
  const formats = useFormats();
  const { labelling } = project;
  const told = mine && (project.timeline ?? []).some(({ scale }) => scale === 'AGGLOMERATION');
  useArrival(project.state === 'PROPOSED' && labelling === null && !missing.includes('call'), again);
  if (labelling === null) {
    const unknown = missing.includes('call');
    return (
      <Section title={words.project.label} aside={<ScaleName scale="call" />}>
        {unknown && <Notice kind="partial">{words.project.labelMissing}</Notice>}
        {!unknown && (
          <p className="prose">{project.state === 'PROPOSED' ? words.project.notYet : words.project.notProposed}</p>
        )}
        {project.state === 'PROPOSED' && (
          <p>
            <Button weight="second" onPress={again}>
              {words.project.refresh}
            </Button>
          </p>
        )}
      </Section>
    );
  }
  return (
    <Section title={words.project.label} aside={<ScaleName scale="call" />}>
      <div className="row">
        <LabellingStateTag state={labelling.state} />
        <span className="quiet">
          {labelling.agglomeration?.name && `${labelling.agglomeration.name}, `}
          {labelling.reference}
          {labelling.labelledOn && `, ${formats.date(labelling.labelledOn)}`}
          {labelling.labelUntil && `, ${words.labelTerms.until(formats.date(labelling.labelUntil))}`}
        </span>
      </div>
      {labelling.reason && <p className="prose">{words.desk.reason(labelling.reason)}</p>}
      {labelling.commitments && labelling.commitments.length > 0 && (
        <>
          <h3>{words.labelTerms.owed}</h3>
          <ul className="list">
            {labelling.commitments.map(({ id, text, dueOn, state }) => (
              <li key={id}>
                <span>{text}</span>
                <span className="row">
                  <CommitmentTag state={state} />
                  <span className="quiet">{words.labelTerms.dueBy(formats.date(dueOn))}</span>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {!told && labelling.decisions && labelling.decisions.length > 0 && (
        <>
          <h3>{words.project.answers}</h3>
          <ol className="list">
            {labelling.decisions.map((decision) => (
              <li key={decision.decidedAt}>
                <span>
                  {words.inbox.moved(words.labellingStates[decision.from], words.labellingStates[decision.to])}
                </span>
                <span className="quiet">{formats.date(decision.decidedAt)}</span>
                {decision.reason && <span className="prose">{decision.reason}</span>}
              </li>
            ))}
          </ol>
        </>
      )}
    </Section>
  );
}
