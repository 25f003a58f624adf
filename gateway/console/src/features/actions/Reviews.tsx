import { type FormEvent, useState } from 'react';
import { problemsAt, useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Empty } from '../../kit/Empty.js';
import { LinesField, linesOf } from '../../kit/LinesField.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { ActionFile, OwnAction } from './actionFile.js';
import reviewAction from './ReviewAction.graphql?raw';

const empty = { objective: '', margin: '', improvements: [] as readonly string[] };

function ReviewForm({ action, onDone }: { action: OwnAction; onDone: () => void }) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(reviewAction);
  const [typed, setTyped] = useState(empty);
  const [tried, setTried] = useState(false);
  const change = (part: Partial<typeof empty>) => setTyped((before) => ({ ...before, ...part }));
  const at = (field: string) => problemsAt(outcome?.problems ?? [], field);
  const required = (missing: boolean) => (tried && missing ? words.project.required : undefined);
  const { objective, margin } = typed;
  const improvements = linesOf(typed.improvements);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (objective.trim() === '' || margin.trim() === '' || improvements.length === 0) return;
    const { payload, problems } = await send({
      id: action.id,
      expectedVersion: action.version,
      objective: objective.trim(),
      margin: margin.trim(),
      improvements,
    });
    if (payload !== null) {
      setTyped(empty);
      setTried(false);
    }
    if (payload !== null || problems.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
  };
  return (
    <details className="no-print">
      <summary>{words.actions.review}</summary>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        {outcome?.payload && <Notice kind="done">{words.project.saved}</Notice>}
        <TextField
          label={words.actions.objective}
          value={objective}
          onChange={(text) => change({ objective: text })}
          lines
          required
          error={required(objective.trim() === '') ?? at('objective')}
        />
        <TextField
          label={words.actions.margin}
          value={margin}
          onChange={(text) => change({ margin: text })}
          lines
          required
          error={required(margin.trim() === '') ?? at('margin')}
        />
        <LinesField
          label={words.actions.improvements}
          value={typed.improvements}
          onChange={(lines) => change({ improvements: lines })}
          error={required(improvements.length === 0) ?? at('improvements')}
        />
        <p className="quiet">{words.actions.reviewStays}</p>
        <Outcome of={outcome} fields={['objective', 'margin', 'improvements']} />
        <p>
          <Button submits weight="second" disabled={sending}>
            {words.actions.saveReview}
          </Button>
        </p>
      </form>
    </details>
  );
}

interface ReviewsProps {
  readonly action: ActionFile;
  readonly own: OwnAction | null;
  readonly onDone: () => void;
}

/** What the action learnt about itself on the way; only ever added to. */
export function Reviews({ action, own, onDone }: ReviewsProps) {
  const words = useWords();
  const formats = useFormats();
  const reviews = action.reviews ?? [];
  return (
    <Section title={words.actions.reviews}>
      {reviews.length === 0 && <Empty>{words.actions.noReviews}</Empty>}
      <ul className="list">
        {reviews.map((review, index) => (
          // A printed sheet has the place for the last two.
          <li key={review.id} className={index < reviews.length - 2 ? 'no-print' : undefined}>
            <span className="quiet">{review.reviewedOn && formats.date(review.reviewedOn)}</span>
            <span className="prose">{words.actions.lookedAt(review.objective ?? words.answer.unknown)}</span>
            <span className="prose">{words.actions.marginFound(review.margin ?? words.answer.unknown)}</span>
            <ul className="bullets">
              {review.improvements?.map((improvement) => (
                <li key={improvement}>{improvement}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {own && <ReviewForm action={own} onDone={onDone} />}
    </Section>
  );
}
