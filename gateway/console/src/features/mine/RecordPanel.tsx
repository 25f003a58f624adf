import { useState } from 'react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import { Button } from '../../kit/Button.js';
import { TextField } from '../../kit/TextField.js';
import { useMineWords } from '../../words/mineWords.js';
import { useWords } from '../../words/Words.js';

/** Half-days of a week of five days. */
const choices = Array.from({ length: 10 }, (_, index) => index + 1);

interface RecordPanelProps {
  readonly month: string;
  /** Half-days recorded in the month so far. */
  readonly done: number;
  readonly sending: boolean;
  /** @param done the month's new total */
  readonly onSave: (done: number) => void;
  readonly onCancel: () => void;
}

/** How many half-days more, in big buttons; the month's total may be corrected instead. What is chosen stays when a send is refused. */
export function RecordPanel({ month, done, sending, onSave, onCancel }: RecordPanelProps) {
  const its = useMineWords();
  const words = useWords();
  const [more, setMore] = useState<number | null>(null);
  const [total, setTotal] = useState(String(done));
  const [tried, setTried] = useState(false);
  const isTotal = /^\d{1,2}$/.test(total.trim()) && Number(total) <= 62;
  return (
    <div className="stack">
      <p id="how-many">{its.howMany(month)}</p>
      <ToggleButtonGroup
        className="number-pad"
        aria-labelledby="how-many"
        selectionMode="single"
        selectedKeys={more === null ? [] : [more]}
        onSelectionChange={(keys) => setMore(keys.size === 0 ? null : Number([...keys][0]))}
      >
        {choices.map((count) => (
          <ToggleButton key={count} id={count} className="number-key">
            {count}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className="row">
        <Button disabled={more === null || sending} onPress={() => more !== null && onSave(done + more)}>
          {more === null ? its.chooseFirst : its.save(more)}
        </Button>
        <Button weight="quiet" onPress={onCancel}>
          {words.actions.cancel}
        </Button>
      </div>
      <details>
        <summary>{its.correct}</summary>
        <form
          className="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (isTotal) onSave(Number(total));
          }}
        >
          <TextField
            label={its.total}
            hint={its.totalHint}
            value={total}
            onChange={setTotal}
            numeric
            error={tried && !isTotal ? its.totalWrong : undefined}
          />
          <p>
            <Button submits weight="second" disabled={sending}>
              {its.saveTotal}
            </Button>
          </p>
        </form>
      </details>
    </div>
  );
}
