import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Button, ButtonLink } from '../../kit/Button.js';
import { Notice } from '../../kit/Notice.js';
import { Section } from '../../kit/Section.js';
import { useDirector } from '../../session/useDirector.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useWords } from '../../words/Words.js';
import { BeforeAfter } from './BeforeAfter.js';
import { TriedEnd, TriedLeave, TriedMove, TriedTake } from './TriedThing.js';
import { type Try, whatIfInput } from './tries.js';
import type { MonthWindow } from './useWindow.js';
import whatIf from './WhatIf.graphql?raw';
import type { WhatIfData } from './whatIf.js';

interface TriedProps {
  readonly window: MonthWindow;
  /** Something was written: the table is to be read again. */
  readonly again: () => void;
}

const nameOf = (one: Try) => JSON.stringify(one);

/** What is supposed, what it would change, and how to write it or leave everything as it is. */
export function Tried({ window, again }: TriedProps) {
  const words = useWords();
  const its = usePlacingWords().tries;
  const pole = useDirector();
  const { tries } = window;
  const answer = useAnswer<WhatIfData>(whatIf, { pole, input: whatIfInput(tries) }, pole === null);
  const without = (one: Try) => window.trying(tries.filter((other) => other !== one));
  const read = () => {
    answer.again();
    again();
  };
  return (
    <Section
      title={its.title}
      focusOn={tries.map(nameOf).join(' ')}
      aside={
        <ButtonLink to={window.trying([])} weight="quiet">
          {its.drop}
        </ButtonLink>
      }
    >
      <p className="quiet prose">{its.lede}</p>
      <ul className="list">
        {tries.map((one) => (
          <li key={nameOf(one)}>
            {one.is === 'MOVE' && <TriedMove of={one} without={without(one)} again={read} />}
            {one.is === 'TAKE' && <TriedTake of={one} without={without(one)} />}
            {one.is === 'LEAVE' && <TriedLeave of={one} without={without(one)} />}
            {one.is === 'END' && <TriedEnd of={one} without={without(one)} />}
          </li>
        ))}
      </ul>
      <Answered answer={answer}>
        {(data) => {
          const found = data.pole?.whatIf;
          if (found == null) return <p>{words.answer.unknown}</p>;
          if (found.problems.length > 0) {
            return (
              <Notice kind="problem">
                {found.problems.map(({ message }) => (
                  <p key={message}>{message}</p>
                ))}
                <p>
                  <Button weight="quiet" onPress={answer.again}>
                    {words.answer.again}
                  </Button>
                </p>
              </Notice>
            );
          }
          return <BeforeAfter of={found} />;
        }}
      </Answered>
    </Section>
  );
}
