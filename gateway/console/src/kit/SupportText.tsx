import { useSupportWords } from '../words/supportWords.js';
import { useFormats, useWords } from '../words/Words.js';
import type { Hosted, SupportSummary } from './supportSummary.js';

type SupportNature = Pick<SupportSummary, 'kind' | 'role'> & Partial<Hosted>;

/** What a support is: its nature, then its role, and where an exchange takes place. */
export function SupportText({ of: { kind, role, host } }: { of: SupportNature }) {
  const words = useWords();
  const its = useSupportWords();
  // Of an exchange between peers, its kind and its role are the same words.
  const roleText = kind === role ? null : role && words.supportRoles[role];
  const parts = [kind && its.kinds[kind], roleText, host && its.hostedBy(host.name ?? host.insee)];
  return parts.filter(Boolean).join(', ') || words.answer.unknown;
}

/** From when until when a support goes. */
export function SupportPeriod({ of: { from, until } }: { of: Pick<SupportSummary, 'from' | 'until'> }) {
  const words = useWords();
  const formats = useFormats();
  return from === null ? words.answer.unknown : `${formats.date(from)} – ${until === null ? '…' : formats.date(until)}`;
}
