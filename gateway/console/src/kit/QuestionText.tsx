import { useFormats, useWords } from '../words/Words.js';
import { Tag, type Tone } from './Tag.js';

export interface AskedQuestion {
  readonly text: string;
  readonly missingPiece: boolean;
  readonly askedAt: string;
  readonly state: 'OPEN' | 'ANSWERED' | 'CLOSED';
  readonly answers: readonly {
    readonly text: string;
    readonly answeredAt: string;
    readonly commune: { readonly insee: string; readonly name: string | null };
  }[];
}

const looks: Record<AskedQuestion['state'], readonly [sign: string, tone: Tone]> = {
  OPEN: ['?', 'sky'],
  ANSWERED: ['✓', 'heap'],
  CLOSED: ['–', 'plain'],
};

/** One question of an agglomeration about a proposal, and the communes' answers under it. */
export function QuestionText({ question }: { question: AskedQuestion }) {
  const { questions: its } = useWords();
  const formats = useFormats();
  const [sign, tone] = looks[question.state];
  return (
    <>
      <span className="list-title prose">{question.text}</span>
      <span className="row">
        <Tag sign={sign} tone={tone}>
          {its.states[question.state]}
        </Tag>
        {question.missingPiece && (
          <Tag sign="‖" tone="sand">
            {its.missingPiece}
          </Tag>
        )}
        <span className="quiet">{its.asked(formats.date(question.askedAt))}</span>
      </span>
      {question.answers.length > 0 && (
        <ul className="bullets">
          {question.answers.map(({ text, answeredAt, commune }) => (
            <li key={`${commune.insee} ${answeredAt}`}>
              <span className="quiet">{its.answered(commune.name ?? commune.insee, formats.date(answeredAt))}</span>{' '}
              <span className="prose">{text}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
