import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Empty } from '../../kit/Empty.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { useMineWords } from '../../words/mineWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import answerSecondment from './AnswerSecondment.graphql?raw';
import type { Secondment } from './ownWeeks.js';

interface SecondmentsProps {
  readonly rows: readonly Secondment[];
  readonly onDone: () => void;
}

/** What is about the technician itself: it agrees, or takes that back, while nothing is signed. */
export function Secondments({ rows, onDone }: SecondmentsProps) {
  const its = useMineWords();
  const personal = rows.filter(({ kind }) => kind === 'SECONDMENT');
  return (
    <Section title={its.secondments}>
      {personal.length === 0 ? <Empty>{its.noSecondment}</Empty> : <p className="quiet">{its.secondmentWhy}</p>}
      <ul className="list">
        {personal.map((row) => (
          <OneSecondment key={row.id} row={row} onDone={onDone} />
        ))}
      </ul>
    </Section>
  );
}

function OneSecondment({ row, onDone }: { row: Secondment; onDone: () => void }) {
  const its = useMineWords();
  const words = useWords();
  const formats = useFormats();
  const { send, sending, outcome } = useCommand<object>(answerSecondment);
  const { from, until, personAgreedOn: agreedOn, state } = row;
  const answer = async (agrees: boolean) => {
    const { payload } = await send({ id: row.id, agrees, expectedVersion: row.version ?? 1 });
    if (payload !== null) onDone();
  };
  const name = (body: Secondment['provider']) => body?.name ?? body?.code ?? words.answer.unknown;
  return (
    <li>
      <strong className="list-title">{its.fromTo(name(row.provider), name(row.receiver))}</strong>
      {from && (
        <span>
          {until ? its.between(formats.date(from), formats.date(until)) : its.since(formats.date(from))}.{' '}
          {its.instructs(name(row.instructs))}
        </span>
      )}
      {state === 'DRAFT' ? (
        agreedOn === null ? (
          <>
            <span>{its.notYet}</span>
            <p className="no-print">
              <Button disabled={sending} onPress={() => void answer(true)}>
                {its.agree}
              </Button>
            </p>
          </>
        ) : (
          <Notice kind="done">
            <p>{its.agreedOn(formats.date(agreedOn))}</p>
            <p className="no-print">
              <Button weight="second" disabled={sending} onPress={() => void answer(false)}>
                {its.takeBack}
              </Button>
            </p>
          </Notice>
        )
      ) : (
        <span>
          {its.signed} {agreedOn && its.agreedOn(formats.date(agreedOn))}
        </span>
      )}
      <Outcome of={outcome} />
    </li>
  );
}
