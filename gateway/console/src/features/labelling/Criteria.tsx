import { CriterionTitle } from '../../kit/CriterionTitle.js';
import { DataTable } from '../../kit/DataTable.js';
import { Section } from '../../kit/Section.js';
import { useFormats } from '../../words/Words.js';
import type { LabellingFile, OwnFile } from './labellingFile.js';
import { ScoreForm } from './ScoreForm.js';
import { useLabellingWords } from './words.js';

interface CriteriaProps {
  readonly review: LabellingFile['review'];
  /** The file while it can be scored; else null. */
  readonly scorable: OwnFile | null;
  readonly onDone: () => void;
}

/** How the proposal meets each criterion of the grid its review began with, why, and what shows it. */
export function Criteria({ review, scorable, onDone }: CriteriaProps) {
  const its = useLabellingWords();
  const formats = useFormats();
  const grid = review?.grid ?? null;
  const scoreOf = (key: string) => review?.scores.find(({ criterion }) => criterion === key);
  const titleOf = (key: string) => grid?.criteria.find((one) => one.key === key)?.title ?? key;
  return (
    <Section title={its.criteria}>
      {review === null || grid === null ? (
        <p className="quiet">{review === null ? its.noReview : its.noGrid}</p>
      ) : (
        <>
          <p className="quiet">
            {its.gridOf(grid.version, formats.date(grid.since))} {its.onlyYours}
          </p>
          <DataTable
            caption={review.percent === null ? its.toScore(review.missing.length) : its.total(review.percent)}
            rows={grid.criteria}
            keyOf={({ key }) => key}
            columns={[
              {
                key: 'criterion',
                title: its.criterion,
                cell: ({ title, involvement }) => (
                  <CriterionTitle title={title} involvement={involvement ? its.involvement : null} />
                ),
              },
              { key: 'weight', title: its.weight, numeric: true, cell: ({ weight }) => formats.number(weight) },
              {
                key: 'score',
                title: its.score,
                cell: ({ key }) => {
                  const found = scoreOf(key);
                  return found ? its.scores[found.score] : its.notScored;
                },
              },
              {
                key: 'comment',
                title: its.comment,
                cell: ({ key }) => {
                  const found = scoreOf(key);
                  return found ? (
                    <div className="stack stack-tight">
                      <span>{found.comment}</span>
                      {found.evidence && (
                        <span className="quiet">
                          {its.evidence} : {found.evidence}
                        </span>
                      )}
                    </div>
                  ) : (
                    '–'
                  );
                },
              },
            ]}
          />
          {review.history.length > review.scores.length && (
            <details className="no-print">
              <summary>{its.pastScores}</summary>
              <ol className="list">
                {review.history.map(({ criterion, score, comment, scoredAt }) => (
                  <li key={`${criterion} ${scoredAt}`}>
                    <span>
                      {titleOf(criterion)} : {its.scores[score]}
                    </span>
                    <span className="quiet">{formats.date(scoredAt)}</span>
                    <span className="prose">{comment}</span>
                  </li>
                ))}
              </ol>
            </details>
          )}
          {scorable && <ScoreForm file={scorable} grid={grid} onDone={onDone} />}
        </>
      )}
    </Section>
  );
}
