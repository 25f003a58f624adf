import { Demonstration } from '../../kit/Demonstration.js';
import { Facts } from '../../kit/Facts.js';
import type { Catalogue } from '../../words/fr.js';
import { useFormats, useWords } from '../../words/Words.js';
import { useOwnWords } from './useOwnWords.js';

/** A commune's own engineering, as the graph tells it. */
export interface EngineeringCapacity {
  readonly since: string;
  readonly managersFteHundredths: number;
  readonly skills: readonly string[];
  readonly lendableHalfDays: number;
  readonly visibility: keyof Catalogue['visibilities'];
  readonly demonstration: boolean;
}

/** What engineering a commune has of its own, what it knows, and what it could lend. */
export function Engineering({ of }: { of: EngineeringCapacity }) {
  const words = useWords();
  const says = useOwnWords();
  const formats = useFormats();
  const skills = of.skills.map((skill) => words.skills[skill] ?? skill);
  return (
    <>
      <Facts
        of={[
          { term: says.managers, value: formats.number(of.managersFteHundredths / 100) },
          { term: says.skills, value: skills.length === 0 ? '–' : skills.join(', ') },
          { term: says.lendable, value: formats.number(of.lendableHalfDays) },
        ]}
      />
      <p className="row quiet">
        {words.answer.since(formats.date(of.since))}
        <span>{words.visibilities[of.visibility]}</span>
        <Demonstration shown={of.demonstration} />
      </p>
    </>
  );
}
