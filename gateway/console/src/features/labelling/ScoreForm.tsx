import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import type { OwnFile, Review } from './labellingFile.js';
import scoreLabelling from './ScoreLabelling.graphql?raw';
import { useLabellingWords } from './words.js';

interface ScoreFormProps {
  readonly file: OwnFile;
  readonly grid: NonNullable<Review['grid']>;
  readonly onDone: () => void;
}

/** A score on one criterion, with why; given again, the score before stays as history. */
export function ScoreForm({ file, grid, onDone }: ScoreFormProps) {
  const words = useWords();
  const its = useLabellingWords();
  const form = useForm({
    operation: scoreLabelling,
    start: { criterion: null as string | null, score: null as string | null, comment: '', evidence: '' },
    required: ['criterion', 'score', 'comment'],
    input: ({ criterion, score, comment, evidence }) => ({
      labellingId: file.id,
      scores: [
        {
          criterion,
          score: Number(score),
          comment: comment.trim(),
          ...(evidence.trim() === '' ? {} : { evidence: evidence.trim() }),
        },
      ],
    }),
    onDone,
  });
  return (
    <details className="no-print">
      <summary>{its.scoreOne}</summary>
      <CommandForm form={form} submitLabel={its.saveScore} done={its.scoreSaved}>
        <div className="form-pair">
          <ChoiceField
            label={its.criterion}
            placeholder={words.project.chooseKind}
            options={grid.criteria.map(({ key, title }) => ({ key, label: title }))}
            {...form.choice('criterion')}
          />
          <ChoiceField
            label={its.score}
            placeholder={words.project.chooseKind}
            options={([0, 1, 2, 3, 4] as const).map((score) => ({ key: String(score), label: its.scores[score] }))}
            {...form.choice('score')}
          />
        </div>
        <TextField label={its.comment} lines {...form.text('comment')} />
        <TextField label={its.evidence} hint={its.evidenceHint} {...form.text('evidence')} />
      </CommandForm>
    </details>
  );
}
