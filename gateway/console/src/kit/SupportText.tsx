import { useSupportWords } from '../words/supportWords.js';
import { useFormats, useWords } from '../words/Words.js';
import type { SupportSummary } from './supportSummary.js';

/** What a support is: its nature, then its role. */
export function SupportText({ of: { kind, role } }: { of: Pick<SupportSummary, 'kind' | 'role'> }) {
  const words = useWords();
  const its = useSupportWords();
  return [kind && its.kinds[kind], role && words.supportRoles[role]].filter(Boolean).join(', ') || words.answer.unknown;
}

/** From when until when a support goes. */
export function SupportPeriod({ of: { from, until } }: { of: Pick<SupportSummary, 'from' | 'until'> }) {
  const words = useWords();
  const formats = useFormats();
  return from === null ? words.answer.unknown : `${formats.date(from)} – ${until === null ? '…' : formats.date(until)}`;
}
