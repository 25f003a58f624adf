import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Button } from '../../kit/Button.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { Empty } from '../../kit/Empty.js';
import { monthOf } from '../../kit/month.js';
import { useDirector } from '../../session/useDirector.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import takers from './Takers.graphql?raw';
import { withTry } from './tries.js';
import type { MonthWindow } from './useWindow.js';

interface TakersData {
  readonly pole: {
    readonly technicians: {
      readonly nodes: readonly {
        readonly id: string;
        readonly code: string | null;
        readonly function: string | null;
      }[];
    } | null;
  } | null;
}

interface TryTakeProps {
  readonly window: MonthWindow;
  /** The post at work. */
  readonly technician: string;
  /** Its allocations that another post may take over. */
  readonly allocations: readonly {
    readonly id: string;
    readonly reference: string | null;
    readonly months: readonly { readonly month: string; readonly planned: number }[] | null;
  }[];
}

/** Supposes that another post takes over one of the opened allocations, from a month on. */
export function TryTake({ window, technician, allocations }: TryTakeProps) {
  const words = useWords();
  const its = usePlacingWords().tries;
  const formats = useFormats();
  const navigate = useNavigate();
  const pole = useDirector();
  const [allocation, setAllocation] = useState(allocations.length === 1 ? (allocations[0]?.id ?? null) : null);
  const [taker, setTaker] = useState<string | null>(null);
  const [asked, setFrom] = useState<string | null>(null);
  const answer = useAnswer<TakersData>(takers, { pole }, pole === null);
  const months = (allocations.find(({ id }) => id === allocation)?.months ?? [])
    .filter(({ month, planned }) => planned > 0 && month >= monthOf(new Date()))
    .map(({ month }) => month);
  const from = asked !== null && months.includes(asked) ? asked : null;
  const tryIt = (event: FormEvent) => {
    event.preventDefault();
    if (allocation === null || taker === null || from === null) return;
    navigate(window.trying(withTry(window.tries, { is: 'TAKE', allocation, technician: taker, from })));
  };
  return (
    <Answered answer={answer}>
      {(data) => {
        const posts = data.pole?.technicians?.nodes.filter(({ id }) => id !== technician);
        if (posts === undefined) return <Empty>{words.answer.unknown}</Empty>;
        return (
          <form className="form" onSubmit={tryIt}>
            <ChoiceField
              label={its.takenAllocation}
              value={allocation}
              onChange={setAllocation}
              options={allocations.map(({ id, reference }) => ({ key: id, label: reference ?? words.answer.unknown }))}
            />
            <ChoiceField
              label={its.taker}
              value={taker}
              onChange={setTaker}
              options={posts.map((post) => ({
                key: post.id,
                label: [post.code, post.function].filter(Boolean).join(', '),
              }))}
            />
            <ChoiceField
              label={its.takenFrom}
              value={from}
              onChange={setFrom}
              options={months.map((month) => ({ key: month, label: formats.month(month) }))}
            />
            <Button submits weight="second">
              {its.tryIt}
            </Button>
          </form>
        );
      }}
    </Answered>
  );
}
