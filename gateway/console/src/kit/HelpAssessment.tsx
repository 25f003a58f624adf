import { useAnswer } from '../graph/useAnswer.js';
import { useAdviceWords } from '../words/adviceWords.js';
import allocation from './AllocationAssessment.graphql?raw';
import { Answered } from './Answered.js';
import coFunding from './CoFundingAssessment.graphql?raw';
import { Concluded, type Conclusion } from './Concluded.js';
import { Empty } from './Empty.js';
import { Fold } from './Fold.js';
import support from './SupportAssessment.graphql?raw';

/** A help by another scale, and how it is asked about. */
const questions = { support, allocation, coFunding };

type Assessment = Omit<Conclusion, 'missing'> & {
  readonly missing: readonly NonNullable<Conclusion['missing'][number]['scale']>[];
};

interface HelpAssessmentProps {
  readonly kind: keyof typeof questions;
  readonly id: string;
  /** What names it in a list of several. */
  readonly name: string | null;
}

/** Whether a help is in the commune's place: asked of its scale once it is opened, with all that the rule asked. */
export function HelpAssessment({ kind, id, name }: HelpAssessmentProps) {
  const words = useAdviceWords();
  return (
    <Fold title={words.inTheirPlace(name ?? '')}>
      <Asked kind={kind} id={id} />
    </Fold>
  );
}

function Asked({ kind, id }: Omit<HelpAssessmentProps, 'name'>) {
  const words = useAdviceWords();
  const answer = useAnswer<Partial<Record<typeof kind, { readonly assessment: Assessment | null } | null>>>(
    questions[kind],
    { id },
  );
  return (
    <Answered answer={answer}>
      {(data) => {
        const found = data[kind]?.assessment;
        return found == null ? <Empty>{words.notExamined}</Empty> : <Examined assessment={found} />;
      }}
    </Answered>
  );
}

/** What the rule says of a help that exists. */
function Examined({ assessment }: { assessment: Assessment }) {
  const missing = assessment.missing.map((scale) => ({ what: 'SCALE' as const, scale }));
  return <Concluded advice={{ ...assessment, missing }} />;
}
