import { RangeField } from '../../kit/RangeField.js';
import { Section } from '../../kit/Section.js';
import { useAdviceWords } from '../../words/adviceWords.js';
import { useWords } from '../../words/Words.js';
import type { AdvisedNeed } from './adviceAnswer.js';

/** What the communes and their inhabitants would bring. */
export interface Efforts {
  readonly own: number;
  readonly inhabitants: number;
}

interface OtherwiseProps {
  readonly need: AdvisedNeed;
  readonly efforts: Efforts;
  readonly onChange: (efforts: Efforts) => void;
  /** The verdict there would be, in words; empty until it is asked. */
  readonly said: string;
}

/** What would be answered if the communes brought more, or less: the verdict above follows. */
export function Otherwise({ need, efforts, onChange, said }: OtherwiseProps) {
  const words = useAdviceWords();
  const all = useWords();
  const most = need.quantityHalfDays ?? 0;
  return (
    <Section title={words.otherwise} aside={words.nothingWritten}>
      <div className="stack">
        <RangeField
          label={words.own}
          value={efforts.own}
          most={most}
          step={1}
          shown={all.project.halfDays(efforts.own)}
          onChange={(own) => onChange({ ...efforts, own })}
        />
        {need.kind === 'FACILITATION' && (
          <RangeField
            label={words.inhabitants}
            value={efforts.inhabitants}
            most={most}
            step={1}
            shown={all.project.halfDays(efforts.inhabitants)}
            onChange={(inhabitants) => onChange({ ...efforts, inhabitants })}
          />
        )}
        {/* One sentence for whoever hears the page: the whole answer beside it is read at leisure. */}
        <p role="status">{said}</p>
      </div>
    </Section>
  );
}
