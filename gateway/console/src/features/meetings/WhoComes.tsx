import { Facts } from '../../kit/Facts.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import { useMeetingWords } from './words.js';

export interface Participation {
  readonly distinct: number | null;
  readonly newcomersShare: number | null;
  readonly n: number;
  readonly asOf: string;
  readonly suppressed: boolean;
}

/** How many different persons came within a year, and how many of them for the first time. */
export function WhoComes({ participation }: { participation: Participation | null }) {
  const words = useWords();
  const formats = useFormats();
  const its = useMeetingWords();
  if (participation === null) return null;
  const { distinct, newcomersShare, n, asOf, suppressed } = participation;
  const note = `${its.countedFrom(n)}, ${words.answer.asOf(formats.date(asOf))}`;
  const absent = suppressed ? its.hidden : its.unknownShare;
  return (
    <Section title={its.who}>
      <Facts
        of={[
          {
            term: its.distinct,
            value: distinct === null ? absent : formats.number(distinct),
            note,
            figure: distinct !== null,
          },
          {
            term: its.newcomers,
            value: newcomersShare === null ? absent : its.percent(formats.number(Math.round(newcomersShare * 100))),
            note,
            figure: newcomersShare !== null,
          },
        ]}
      />
    </Section>
  );
}
