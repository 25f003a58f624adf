import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats } from '../../words/Words.js';
import confirmNotRetained from './ConfirmNotRetained.graphql?raw';
import discardNotRetained from './DiscardNotRetained.graphql?raw';
import type { OwnFile } from './labellingFile.js';
import proposeNotRetained from './ProposeNotRetained.graphql?raw';
import { useLabellingWords } from './words.js';

function Propose({ file, onDone }: { file: OwnFile; onDone: () => void }) {
  const its = useLabellingWords();
  const form = useForm({
    operation: proposeNotRetained,
    start: { reason: '' },
    required: ['reason'],
    input: ({ reason }) => ({ id: file.id, expectedVersion: file.version, reason: reason.trim() }),
    onDone,
    onStale: onDone,
  });
  return (
    <CommandForm form={form} submitLabel={its.proposeRefusal}>
      <TextField label={its.refusalReason} lines {...form.text('reason')} />
    </CommandForm>
  );
}

/** A refusal takes two posts: one proposes it, another confirms or discards it; the communes see nothing before. */
export function SecondLook({ file, onDone }: { file: OwnFile; onDone: () => void }) {
  const its = useLabellingWords();
  const formats = useFormats();
  const confirm = useCommand<object>(confirmNotRetained);
  const discard = useCommand<object>(discardNotRetained);
  const { proposedRefusal } = file;
  const answer = async (command: typeof confirm) => {
    const { payload, problems } = await command.send({ id: file.id, expectedVersion: file.version });
    if (payload !== null || problems.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
  };
  const sending = confirm.sending || discard.sending;
  return (
    <Section title={its.refusal}>
      <p className="quiet">{its.refusalLede}</p>
      {proposedRefusal === null ? (
        <details>
          <summary>{its.proposeRefusal}</summary>
          <Propose file={file} onDone={onDone} />
        </details>
      ) : (
        <>
          <p>{its.refusalProposed(formats.date(proposedRefusal.proposedAt))}</p>
          <p className="prose">{proposedRefusal.reason}</p>
          <Outcome of={confirm.outcome ?? discard.outcome} />
          <div className="row">
            <Button weight="second" disabled={sending} onPress={() => void answer(confirm)}>
              {its.confirmRefusal}
            </Button>
            <Button weight="second" disabled={sending} onPress={() => void answer(discard)}>
              {its.discardRefusal}
            </Button>
          </div>
        </>
      )}
    </Section>
  );
}
