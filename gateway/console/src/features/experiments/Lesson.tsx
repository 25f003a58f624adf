import { useState } from 'react';
import { Link } from 'react-router';
import { Button } from '../../kit/Button.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { LessonRow } from './experimentFile.js';
import { OutcomeTag } from './OutcomeTag.js';
import { ReuseForm } from './ReuseForm.js';
import { Reuses } from './Reuses.js';
import { useExperimentWords } from './words.js';

interface LessonProps {
  readonly lesson: LessonRow;
  /** The commune the reader acts for. */
  readonly insee: string;
  readonly onDone: () => void;
}

/** One lesson, where it was learnt, who made use of it; and, where the reader may, saying that one did. */
export function Lesson({ lesson, insee, onDone }: LessonProps) {
  const words = useWords();
  const formats = useFormats();
  const its = useExperimentWords();
  const [opened, setOpened] = useState(false);
  const { commune, experiment, action, reusedBy } = lesson;
  const isOurs = commune?.insee === insee;
  const reusedByUs = reusedBy?.some((reuse) => reuse.commune?.insee === insee) ?? false;
  return (
    <li>
      <span className="prose">{lesson.text ?? words.answer.unknown}</span>
      <span className="row">
        {commune && (
          <Link to={`/communes/${commune.insee}`}>{isOurs ? its.lessons.ours : (commune.name ?? commune.insee)}</Link>
        )}
        <span className="quiet">
          {[lesson.theme && words.themes[lesson.theme], lesson.recordedAt && formats.date(lesson.recordedAt)]
            .filter(Boolean)
            .join(', ')}
        </span>
        <Demonstration shown={lesson.demonstration} />
      </span>
      {experiment && (
        <span className="row">
          <Link to={`/experiments/${experiment.id}`}>{its.lessons.from(experiment.title ?? words.answer.unknown)}</Link>
          <OutcomeTag outcome={experiment.outcome} />
        </span>
      )}
      {action && <Link to={`/actions/${action.id}`}>{its.lessons.from(action.title ?? words.answer.unknown)}</Link>}
      <Reuses count={lesson.reuses} of={reusedBy ?? []} />
      {reusedByUs && <span className="quiet">{its.lessons.oursReused}</span>}
      {!isOurs && !reusedByUs && lesson.visibility !== 'PUBLIC' && (
        <span className="quiet">{its.lessons.notPublic}</span>
      )}
      {!isOurs && !reusedByUs && lesson.visibility === 'PUBLIC' && !opened && (
        <span className="no-print">
          <Button weight="quiet" onPress={() => setOpened(true)}>
            {its.lessons.reuse}
          </Button>
        </span>
      )}
      {opened && !reusedByUs && <ReuseForm lesson={lesson.id} onDone={onDone} onCancel={() => setOpened(false)} />}
    </li>
  );
}
