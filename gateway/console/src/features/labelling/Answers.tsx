import { Empty } from '../../kit/Empty.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { LabellingFile } from './labellingFile.js';

/** Every move of the file, oldest first, each with its reason as the communes read it. */
export function Answers({ decisions }: { decisions: LabellingFile['decisions'] }) {
  const words = useWords();
  const formats = useFormats();
  return (
    <Section title={words.inbox.history}>
      {decisions === null || decisions.length === 0 ? (
        <Empty>{decisions === null ? words.answer.unknown : words.inbox.noHistory}</Empty>
      ) : (
        <ol className="list">
          {decisions.map((decision) => (
            <li key={decision.decidedAt}>
              <span>{words.inbox.moved(words.labellingStates[decision.from], words.labellingStates[decision.to])}</span>
              <span className="quiet">{formats.date(decision.decidedAt)}</span>
              {decision.reason && <span className="prose">{decision.reason}</span>}
            </li>
          ))}
        </ol>
      )}
    </Section>
  );
}
