import { Link } from 'react-router';
import { Demonstration } from '../../kit/Demonstration.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Matches } from './Matches.js';
import { StaffingTag } from './StaffingTag.js';
import type { ServedRow } from './servedRow.js';
import { useStaffingWords } from './words.js';

interface ServedProps {
  readonly row: ServedRow;
  readonly again: () => void;
}

/** One request: what is asked and why, what serves it already, and who could. */
export function Served({ row, again }: ServedProps) {
  const words = useWords();
  const its = useStaffingWords();
  const formats = useFormats();
  const { reference, serving, skillLabel, level, halfDays, from, until, project, leadCommune } = row;
  const known = skillLabel !== null && level !== null && halfDays !== null;
  return (
    <Section
      title={`${reference ?? words.answer.unknown} – ${known ? its.asked(skillLabel, words.skillLevels[level], halfDays) : words.answer.unknown}`}
      aside={serving && <StaffingTag state={serving} label={its.servings[serving]} />}
    >
      <dl className="facts">
        <div>
          <dt>{its.member}</dt>
          <dd>{row.agglomeration?.shortName ?? row.agglomeration?.siren ?? words.answer.unknown}</dd>
        </div>
        <div>
          <dt>{its.need}</dt>
          <dd className="stack stack-tight">
            {project && <Link to={`/projects/${project.id}`}>{project.title ?? its.unknownProject}</Link>}
            <span className="quiet">{leadCommune?.name ?? leadCommune?.insee}</span>
          </dd>
        </div>
        <div>
          <dt>{its.window}</dt>
          <dd>
            {from === null || until === null
              ? words.answer.unknown
              : its.windowOf(formats.date(from), formats.date(until))}
          </dd>
        </div>
        <div>
          <dt>{its.found}</dt>
          <dd>
            {row.committedHalfDays === null || halfDays === null
              ? words.answer.unknown
              : its.foundOf(row.committedHalfDays, halfDays)}
          </dd>
        </div>
        <div>
          <dt>{its.allocations}</dt>
          <dd>
            {row.allocations === null || row.allocations.length === 0
              ? its.noAllocations
              : row.allocations.map((one) => (
                  <p key={one.id}>
                    <Link to={`/allocations/${one.id}`}>
                      {`${one.reference} (${words.allocationStates[one.state]})`}
                    </Link>
                  </p>
                ))}
          </dd>
        </div>
        <div>
          <dt>{its.reasonGiven}</dt>
          <dd>{row.reason}</dd>
        </div>
      </dl>
      <Demonstration shown={row.demonstration} />
      {(serving === 'OPEN' || serving === 'PARTLY') && <Matches row={row} again={again} />}
    </Section>
  );
}
