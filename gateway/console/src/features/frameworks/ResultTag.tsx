import { Tag, type Tone } from '../../kit/Tag.js';
import type { Adoption } from './frameworkFile.js';
import { useFrameworkWords } from './useFrameworkWords.js';

type Result = NonNullable<Adoption['evaluation']>['result'];

// That it did not work elsewhere is worth as much as that it did: no warning colour.
const looks: Record<Result, readonly [sign: string, tone: Tone]> = {
  WORKED: ['✓', 'heap'],
  WORKED_PARTLY: ['◐', 'sky'],
  DID_NOT_WORK: ['–', 'plain'],
};

/** What came of an adoption, or that it was not said yet. */
export function ResultTag({ of }: { of: { readonly result: Result | null } | null }) {
  const says = useFrameworkWords();
  if (of === null || of.result === null) return <Tag sign="…">{says.notEvaluated}</Tag>;
  const [sign, tone] = looks[of.result];
  return (
    <Tag sign={sign} tone={tone}>
      {says.results[of.result]}
    </Tag>
  );
}
