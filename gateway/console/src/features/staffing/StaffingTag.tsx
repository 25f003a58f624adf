import { Tag, type Tone } from '../../kit/Tag.js';

/** Where a request stands, for either side: a sign, and never a colour alone. */
export type RequestState = 'DRAFT' | 'SENT' | 'OPEN' | 'PARTLY' | 'FILLED' | 'EXPIRED' | 'CANCELLED';

const looks: Record<RequestState, readonly [sign: string, tone: Tone]> = {
  DRAFT: ['✎', 'plain'],
  SENT: ['↑', 'sky'],
  OPEN: ['?', 'sky'],
  PARTLY: ['◑', 'sky'],
  FILLED: ['✓', 'heap'],
  EXPIRED: ['○', 'plain'],
  CANCELLED: ['↩', 'plain'],
};

export function StaffingTag({ state, label }: { state: RequestState; label: string }) {
  const [sign, tone] = looks[state];
  return (
    <Tag sign={sign} tone={tone}>
      {label}
    </Tag>
  );
}
