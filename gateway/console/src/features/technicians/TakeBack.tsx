import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Outcome } from '../../kit/Outcome.js';
import removeTechnician from './RemoveTechnician.graphql?raw';
import { useTechnicianWords } from './words.js';

/** A post in the version that can be taken back. */
export interface MadePost {
  readonly id: string;
  readonly code: string;
  readonly version: number;
}

/** Takes back a post that was made by mistake; what rests on it is said, and then it stays. */
export function TakeBack({ post, onDone }: { post: MadePost; onDone: () => void }) {
  const its = useTechnicianWords();
  const { send, sending, outcome } = useCommand(removeTechnician);
  const takeBack = async () => {
    const { payload } = await send({ technicianId: post.id, expectedVersion: post.version });
    if (payload !== null) onDone();
  };
  return (
    <>
      <p>
        <Button weight="second" disabled={sending} onPress={() => void takeBack()}>
          {its.takeBack}
        </Button>
      </p>
      <Outcome of={outcome} />
    </>
  );
}
