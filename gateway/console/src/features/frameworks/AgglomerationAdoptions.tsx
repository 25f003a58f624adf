import { Empty } from '../../kit/Empty.js';
import { Section } from '../../kit/Section.js';
import { useWords } from '../../words/Words.js';
import { CameOfIt } from './CameOfIt.js';
import type { FrameworkFile } from './frameworkFile.js';
import { useFrameworkWords } from './useFrameworkWords.js';

interface AgglomerationAdoptionsProps {
  readonly of: FrameworkFile['agglomerationAdoptions'];
  /** The agglomeration of the one who looks; it evaluates its own adoption. */
  readonly siren: string | null;
  readonly onDone: () => void;
}

/** The agglomerations that took the framework up, and what came of it there. */
export function AgglomerationAdoptions({ of, siren, onDone }: AgglomerationAdoptionsProps) {
  const words = useWords();
  const { adopters, noAdopter } = useFrameworkWords().ofAgglomeration;
  return (
    <Section title={adopters}>
      {(of === null || of.length === 0) && <Empty>{of === null ? words.answer.unknown : noAdopter}</Empty>}
      <ul className="list">
        {of?.map((adoption) => (
          <li key={adoption.id}>
            <CameOfIt
              adoption={adoption}
              title={adoption.adopter?.name ?? adoption.adopter?.siren ?? words.answer.unknown}
              mine={siren !== null && adoption.adopter?.siren === siren}
              onDone={onDone}
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
