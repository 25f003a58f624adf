import { useAnswer } from '../../graph/useAnswer.js';
import { FieldGroup } from '../../kit/FieldGroup.js';
import { TextField } from '../../kit/TextField.js';
import { useSupportWords } from '../../words/supportWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import postFree from './PostFree.graphql?raw';

interface FreeData {
  readonly post: {
    readonly months: readonly { readonly month: string; readonly free: number }[] | null;
  } | null;
}

interface MonthFieldsProps {
  readonly post: string | null;
  readonly months: readonly string[];
  readonly typed: Readonly<Record<string, string>>;
  readonly onChange: (typed: Readonly<Record<string, string>>) => void;
  readonly error: string | undefined;
}

/** Half-days by month, beside what the post has left in each. */
export function MonthFields({ post, months, typed, onChange, error }: MonthFieldsProps) {
  const words = useWords();
  const its = useSupportWords();
  const formats = useFormats();
  const { data } = useAnswer<FreeData>(
    postFree,
    { id: post ?? '', from: months.at(0) ?? '', until: months.at(-1) ?? '' },
    post === null || months.length === 0,
  );
  const freeOf = (month: string) => data?.post?.months?.find((one) => one.month === month)?.free;
  return (
    <FieldGroup label={its.perMonth} hint={its.perMonthHint} error={error}>
      <div className="form-pair">
        {months.map((month) => {
          const left = freeOf(month);
          return (
            <TextField
              key={month}
              label={formats.month(month)}
              hint={its.free(left === undefined ? words.answer.unknown : formats.number(left))}
              numeric
              value={typed[month] ?? ''}
              onChange={(text) => onChange({ ...typed, [month]: text })}
            />
          );
        })}
      </div>
    </FieldGroup>
  );
}
