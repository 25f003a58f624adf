import { Facts } from '../../kit/Facts.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Trajectory as Written } from './actionFile.js';

/** From where to where, by which steps. */
export function Trajectory({ trajectory }: { trajectory: Written | null }) {
  const words = useWords();
  const formats = useFormats();
  if (trajectory === null) return null;
  return (
    <Section title={words.actions.trajectory}>
      <Facts
        of={[
          { term: words.actions.start, value: trajectory.start ?? words.actions.nothingWritten },
          { term: words.actions.wished, value: trajectory.wished ?? words.actions.nothingWritten },
        ]}
      />
      <ol className="bullets">
        {trajectory.milestones?.map(({ title, dueOn, reachedOn }) => (
          <li key={`${title} ${dueOn}`}>
            {title}{' '}
            <span className="quiet">
              {reachedOn
                ? words.actions.reached(formats.date(reachedOn))
                : dueOn && words.desk.due(formats.date(dueOn))}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
