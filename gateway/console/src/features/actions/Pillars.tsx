import { type FormEvent, useState } from 'react';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { Empty } from '../../kit/Empty.js';
import { FieldGroup } from '../../kit/FieldGroup.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { ActionFile, OwnAction, Pillar } from './actionFile.js';
import rateActionPillars from './RateActionPillars.graphql?raw';

const pillars: readonly Pillar[] = ['SHARED_CARRYING', 'COOPERATION', 'INVOLVEMENT'];

function RateForm({ action, onDone }: { action: OwnAction; onDone: () => void }) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(rateActionPillars);
  const before = (pillar: Pillar) => action.pillars?.find((one) => one.pillar === pillar);
  const [typed, setTyped] = useState(() =>
    pillars.map((pillar) => ({
      pillar,
      rating: before(pillar)?.rating == null ? null : String(before(pillar)?.rating),
      evidence: before(pillar)?.evidence ?? '',
    })),
  );
  const [tried, setTried] = useState(false);
  const change = (pillar: Pillar, part: { rating?: string; evidence?: string }) =>
    setTyped((all) => all.map((one) => (one.pillar === pillar ? { ...one, ...part } : one)));
  const rated = typed.filter(({ rating }) => rating !== null);
  const unproven = (evidence: string, rating: string | null) => rating !== null && evidence.trim() === '';

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (rated.length === 0 || rated.some(({ evidence, rating }) => unproven(evidence, rating))) return;
    const ratings = rated.map(({ pillar, rating, evidence }) => ({
      pillar,
      rating: Number(rating),
      evidence: evidence.trim(),
    }));
    const { payload, problems } = await send({ id: action.id, expectedVersion: action.version, ratings });
    if (payload !== null || problems.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
  };

  return (
    <details className="no-print">
      <summary>{words.actions.rate}</summary>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        {outcome?.payload && <Notice kind="done">{words.project.saved}</Notice>}
        {typed.map(({ pillar, rating, evidence }) => (
          <FieldGroup key={pillar} label={words.pillars[pillar]}>
            <ChoiceField
              label={words.actions.rating(words.pillars[pillar])}
              placeholder={words.actions.notRated}
              value={rating}
              onChange={(key) => change(pillar, { rating: key })}
              options={Object.entries(words.pillarRatings).map(([key, label]) => ({ key, label }))}
            />
            <TextField
              label={words.actions.evidence(words.pillars[pillar])}
              hint={words.actions.evidenceHint}
              value={evidence}
              onChange={(text) => change(pillar, { evidence: text })}
              lines
              error={tried && unproven(evidence, rating) ? words.project.required : undefined}
            />
          </FieldGroup>
        ))}
        <Outcome of={outcome} />
        <p>
          <Button submits weight="second" disabled={sending}>
            {words.actions.saveRating}
          </Button>
        </p>
      </form>
    </details>
  );
}

interface PillarsProps {
  readonly action: ActionFile;
  readonly own: OwnAction | null;
  readonly onDone: () => void;
}

/** How far the action rests on the three pillars, each with what shows it. */
export function Pillars({ action, own, onDone }: PillarsProps) {
  const words = useWords();
  const formats = useFormats();
  const rated = action.pillars ?? [];
  return (
    <Section title={words.actions.pillars}>
      {rated.length === 0 && <Empty>{words.actions.noPillars}</Empty>}
      <ul className="list">
        {rated.map(({ pillar, rating, evidence, ratedOn }) => (
          <li key={pillar}>
            <span className="row">
              <span className="list-title">{pillar ? words.pillars[pillar] : words.answer.unknown}</span>
              <span>{rating === null ? words.answer.unknown : words.pillarRatings[String(rating) as '0']}</span>
              {ratedOn && <span className="quiet">{formats.date(ratedOn)}</span>}
            </span>
            {evidence && <span className="prose">{evidence}</span>}
          </li>
        ))}
      </ul>
      {own && <RateForm action={own} onDone={onDone} />}
    </Section>
  );
}
