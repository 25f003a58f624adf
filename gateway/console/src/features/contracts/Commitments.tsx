import { useCommand } from '../../graph/useCommand.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import {
  type Commitment,
  type ContractFile,
  type Judgement,
  type OwnContract,
  type Side,
  sides,
} from './contractFile.js';
import judgeCommitment from './JudgeCommitment.graphql?raw';

const judgedBy = (commitment: Commitment, side: Side) =>
  side === 'COMMUNE' ? commitment.judgedByCommune : commitment.judgedByInhabitants;

interface JudgeProps {
  readonly contract: OwnContract;
  readonly commitment: Commitment;
  readonly onDone: () => void;
}

/** Both sides judge each commitment; another choice takes the place of the first while the contract runs. */
function Judge({ contract, commitment, onDone }: JudgeProps) {
  const words = useWords();
  const { send, outcome } = useCommand<object>(judgeCommitment);
  const judge = async (side: Side, judgement: Judgement) => {
    if (judgedBy(commitment, side) === judgement) return;
    const { id: contractId, version: expectedVersion } = contract;
    await send({ contractId, commitmentId: commitment.id, expectedVersion, side, judgement });
    onDone();
  };
  return (
    <>
      <div className="form-pair">
        {sides.map((side) => (
          <ChoiceField
            key={side}
            label={words.contracts.says[side]}
            placeholder={words.contracts.notJudged}
            value={judgedBy(commitment, side)}
            onChange={(judgement) => void judge(side, judgement)}
            options={Object.entries(words.judgements).map(([key, label]) => ({ key: key as Judgement, label }))}
          />
        ))}
      </div>
      <Outcome of={outcome} />
    </>
  );
}

function Judged({ commitment }: { commitment: Commitment }) {
  const words = useWords();
  return (
    <Facts
      of={sides.map((side) => {
        const judgement = judgedBy(commitment, side);
        return {
          term: words.contracts.says[side],
          value: judgement === null ? words.contracts.notJudged : words.judgements[judgement],
        };
      })}
    />
  );
}

interface CommitmentsProps {
  readonly contract: ContractFile;
  /** The contract when the one who looks may judge; else null. */
  readonly own: OwnContract | null;
  readonly onDone: () => void;
}

/** Side by side, what each gives and what both say of it. */
export function Commitments({ contract, own, onDone }: CommitmentsProps) {
  const words = useWords();
  const formats = useFormats();
  const runs = contract.state === 'RUNNING';
  const judging = !['PROPOSED', 'NEGOTIATED', 'CONCLUDED'].includes(contract.state ?? '');
  return (
    <>
      {sides.map((side) => {
        const given = (contract.commitments ?? []).filter((one) => one.side === side);
        return (
          <Section key={side} title={words.contracts.gives[side]}>
            {given.length === 0 && <Empty>{words.contracts.emptySide[side]}</Empty>}
            <ul className="list">
              {given.map((commitment) => (
                <li key={commitment.id}>
                  <span className="prose">{commitment.text}</span>
                  {commitment.dueOn && <span className="quiet">{words.desk.due(formats.date(commitment.dueOn))}</span>}
                  {runs && own && <Judge contract={own} commitment={commitment} onDone={onDone} />}
                  {judging && !(runs && own) && <Judged commitment={commitment} />}
                </li>
              ))}
            </ul>
          </Section>
        );
      })}
    </>
  );
}
