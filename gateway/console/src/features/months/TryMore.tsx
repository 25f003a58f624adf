import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Button } from '../../kit/Button.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { Empty } from '../../kit/Empty.js';
import { TextField } from '../../kit/TextField.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import endingAgreements from './EndingAgreements.graphql?raw';
import { type EndingAgreement, nameOfAgreement } from './endingAgreement.js';
import { withTry } from './tries.js';
import type { MonthWindow } from './useWindow.js';

/** Agreements whose end is near enough to be tried. */
const soon = 365;

/** Supposes that the opened post leaves. */
export function TryLeave({ window, technician, post }: { window: MonthWindow; technician: string; post: string }) {
  const its = usePlacingWords().tries;
  const navigate = useNavigate();
  const [from, setFrom] = useState('');
  const tryIt = (event: FormEvent) => {
    event.preventDefault();
    if (from !== '') navigate(window.trying(withTry(window.tries, { is: 'LEAVE', technician, from })));
  };
  return (
    <form className="form" onSubmit={tryIt}>
      <p>{its.leaverLede(post)}</p>
      <TextField label={its.leaverFrom} kind="date" value={from} onChange={setFrom} />
      <Button submits weight="second">
        {its.tryIt}
      </Button>
    </form>
  );
}

/** Supposes that an agreement which ends within a year is not renewed. */
export function TryEnd({ window }: { window: MonthWindow }) {
  const words = useWords();
  const its = usePlacingWords().tries;
  const formats = useFormats();
  const navigate = useNavigate();
  const [agreement, setAgreement] = useState<string | null>(null);
  const answer = useAnswer<{ secondmentAgreements: { nodes: readonly EndingAgreement[] } | null }>(endingAgreements, {
    days: soon,
  });
  const tryIt = (event: FormEvent) => {
    event.preventDefault();
    if (agreement !== null) navigate(window.trying(withTry(window.tries, { is: 'END', agreement })));
  };
  return (
    <Answered answer={answer}>
      {({ secondmentAgreements: ending }) =>
        ending === null || ending.nodes.length === 0 ? (
          <Empty>{ending === null ? words.answer.unknown : its.noEnding}</Empty>
        ) : (
          <form className="form" onSubmit={tryIt}>
            <ChoiceField
              label={its.agreementChoice}
              value={agreement}
              onChange={setAgreement}
              options={ending.nodes.map((one) => ({ key: one.id, label: nameOfAgreement(one, formats) }))}
            />
            <Button submits weight="second">
              {its.tryIt}
            </Button>
          </form>
        )
      }
    </Answered>
  );
}
