import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { useWords } from '../../words/Words.js';
import type { ContractState, OwnContract } from './contractFile.js';
import moveContract from './MoveContract.graphql?raw';

/** What comes next from each state; the graph says which of it is open. */
const next: Partial<Record<ContractState, readonly ContractState[]>> = {
  PROPOSED: ['NEGOTIATED'],
  NEGOTIATED: ['CONCLUDED'],
  CONCLUDED: ['RUNNING'],
  RUNNING: ['HONOURED', 'UNBALANCED', 'BROKEN'],
};

/** The next step of a contract; its end is the one that both sides' judgements give. */
export function MoveContract({ contract, onDone }: { contract: OwnContract; onDone: () => void }) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(moveContract);
  const { state } = contract;
  const ways = (contract.availableTransitions ?? []).filter(
    ({ to }) => state !== null && next[state]?.includes(to as ContractState),
  );
  const move = async (to: string) => {
    await send({ id: contract.id, expectedVersion: contract.version, to });
    onDone();
  };
  const open = ways.filter((way) => way.open);
  const reasons = open.length > 0 ? [] : [...new Set(ways.map(({ reason }) => reason ?? ''))];
  return (
    <Section title={words.contracts.next}>
      {outcome?.payload && state && (
        <Notice kind="done" takesFocus>
          {words.contracts.moved(words.contractStates[state])}
        </Notice>
      )}
      {ways.length === 0 && <p className="prose">{words.contracts.ended}</p>}
      {reasons.map((reason) => (
        <p key={reason} className="prose">
          {reason}
        </p>
      ))}
      <Outcome of={outcome} />
      {open.map(({ to }) => (
        <div key={to} className="stack stack-tight">
          <p>
            <Button disabled={sending} onPress={() => void move(to)}>
              {words.contracts.moves[to as Exclude<ContractState, 'PROPOSED'>]}
            </Button>
          </p>
          <p className="quiet">{words.contracts.noWayBack}</p>
        </div>
      ))}
    </Section>
  );
}
