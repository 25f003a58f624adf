import { useWords } from '../words/Words.js';

export interface Step {
  readonly key: string;
  readonly title: string;
  readonly state: 'done' | 'current' | 'ahead';
  /** What is missing for it. */
  readonly note?: string;
}

/** Where one stands on a way of several steps. */
export function Steps({ name, steps }: { name: string; steps: readonly Step[] }) {
  const words = useWords();
  return (
    <ol className="steps" aria-label={name}>
      {steps.map((step, index) => (
        <li
          key={step.key}
          data-state={step.state}
          {...(step.state === 'current' ? { 'aria-current': 'step' as const } : {})}
        >
          <small>
            {words.steps.number(index + 1)} {step.state === 'done' && `✓ ${words.steps.done}`}
          </small>
          {step.title}
          {step.note && <small>{step.note}</small>}
        </li>
      ))}
    </ol>
  );
}
