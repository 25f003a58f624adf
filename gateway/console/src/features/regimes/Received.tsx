import { Tag } from '../../kit/Tag.js';
import { useFormats, useWords } from '../../words/Words.js';
import { type RegimeRow, toldOf } from './regime.js';
import { useRegimeWords } from './words.js';

/** Whether the commune was told of a regime: what it received is its own row, known by its own scale. */
export function Received({ row }: { row: RegimeRow }) {
  const words = useWords();
  const its = useRegimeWords();
  const formats = useFormats();
  const told = toldOf(row.commune?.regimesTold, row.competence?.key);
  if (told === null) return words.answer.unknown;
  if (told === undefined) return <Tag sign="○">{its.notReceived}</Tag>;
  return told.regime === row.regime && told.since === row.since ? (
    its.receivedOn(formats.date(told.asOf))
  ) : (
    <Tag sign="⚠" tone="sand">
      {its.receivedOther}
    </Tag>
  );
}
