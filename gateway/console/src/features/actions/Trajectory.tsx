import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { ActionFile, OwnAction } from './actionFile.js';
import { TrajectoryForm } from './TrajectoryForm.js';
import { useTrajectoryWords } from './trajectoryWords.js';

interface TrajectoryProps {
  readonly action: ActionFile;
  readonly own: OwnAction | null;
  readonly onDone: () => void;
}

/** From where to where, by which steps. */
export function Trajectory({ action, own, onDone }: TrajectoryProps) {
  const words = useWords();
  const formats = useFormats();
  const way = useTrajectoryWords();
  const { trajectory } = action;
  if (trajectory === null && own === null) return null;
  return (
    <Section title={words.actions.trajectory}>
      {trajectory === null ? (
        <Empty>{way.none}</Empty>
      ) : (
        <>
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
        </>
      )}
      {own && <TrajectoryForm action={own} onDone={onDone} />}
    </Section>
  );
}
