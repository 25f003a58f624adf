import { Facts } from '../../kit/Facts.js';
import { Section } from '../../kit/Section.js';
import { Tag } from '../../kit/Tag.js';
import { useFormats } from '../../words/Words.js';
import type { LabellingFile } from './labellingFile.js';
import { useLabellingWords } from './words.js';

/** Whose turn it is, since when, and what remains of the delay the agglomeration promised. */
export function Clock({ labelling }: { labelling: LabellingFile }) {
  const its = useLabellingWords();
  const formats = useFormats();
  const { clock, waitingFor, waitingSince } = labelling;
  if (waitingFor === null) return null;
  return (
    <Section title={its.delay}>
      {waitingFor !== 'NOBODY' && waitingSince && (
        <p>{its.turnSince(its.turns[waitingFor], formats.date(waitingSince))}</p>
      )}
      {waitingFor === 'NOBODY' && <p className="quiet">{its.turns.NOBODY}.</p>}
      {clock === null ? (
        <p className="quiet">{its.noDelay}</p>
      ) : (
        <>
          {clock.suspendedSince && (
            <p>
              <Tag sign="‖" tone="sand">
                {its.suspended(formats.date(clock.suspendedSince))}
              </Tag>
            </p>
          )}
          <Facts
            of={[
              { term: its.promisedBy, value: formats.date(clock.promisedBy) },
              { term: its.daysUsed, value: formats.number(clock.daysUsed) },
              {
                term: its.daysLeft,
                value: clock.daysLeft < 0 ? its.overdue(-clock.daysLeft) : formats.number(clock.daysLeft),
              },
            ]}
          />
        </>
      )}
    </Section>
  );
}
