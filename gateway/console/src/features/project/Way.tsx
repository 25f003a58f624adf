import type { ProjectState } from '../../kit/StateTag.js';
import { type Step, Steps } from '../../kit/Steps.js';
import { useWords } from '../../words/Words.js';

interface WayProps {
  /** null before the draft exists. */
  readonly state: ProjectState | null;
  readonly hasNeeds: boolean;
}

/** The four steps of a proposal and the one that is next. */
export function Way({ state, hasNeeds }: WayProps) {
  const words = useWords();
  const done = {
    draft: state !== null,
    needs: state !== null && hasNeeds,
    share: state === 'SHARED' || state === 'PROPOSED',
    propose: state === 'PROPOSED',
  };
  const titles = {
    draft: words.project.stepDraft,
    needs: words.project.stepNeeds,
    share: words.project.stepShare,
    propose: words.project.stepPropose,
  };
  const keys = ['draft', 'needs', 'share', 'propose'] as const;
  const current = keys.find((key) => !done[key]);
  const steps = keys.map(
    (key): Step => ({ key, title: titles[key], state: done[key] ? 'done' : key === current ? 'current' : 'ahead' }),
  );
  return <Steps name={words.project.way} steps={steps} />;
}
