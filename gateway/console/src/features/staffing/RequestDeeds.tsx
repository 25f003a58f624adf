import { useState } from 'react';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Outcome } from '../../kit/Outcome.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import cancelRequest from './CancelStaffingRequest.graphql?raw';
import type { RequestRow } from './requestRow.js';
import sendRequest from './SendStaffingRequest.graphql?raw';
import { useStaffingWords } from './words.js';

interface RequestDeedsProps {
  readonly row: RequestRow;
  readonly again: () => void;
}

/** What may be done with a request now: send it, or take it back with a reason. */
export function RequestDeeds({ row, again }: RequestDeedsProps) {
  const its = useStaffingWords();
  const [cancels, setCancels] = useState(false);
  const { send, sending, outcome } = useCommand(sendRequest);
  const { id, version } = row;
  const open = (to: string) => row.availableTransitions?.find((one) => one.to === to);
  const leaves = open('SENT');
  if (row.availableTransitions === null || row.availableTransitions.length === 0) return '–';
  if (cancels) return <CancelForm row={row} again={again} onClose={() => setCancels(false)} />;
  return (
    <div className="stack stack-tight">
      <div className="row">
        {leaves && (
          <Button
            weight="second"
            disabled={sending || !leaves.open}
            onPress={() => void send({ id, expectedVersion: version }).then(again)}
          >
            {its.send}
          </Button>
        )}
        {open('CANCELLED') && (
          <Button weight="quiet" onPress={() => setCancels(true)}>
            {its.cancel}
          </Button>
        )}
      </div>
      {leaves?.reason && <span className="quiet">{leaves.reason}</span>}
      <Outcome of={outcome} />
    </div>
  );
}

function CancelForm({ row, again, onClose }: RequestDeedsProps & { readonly onClose: () => void }) {
  const its = useStaffingWords();
  const form = useForm({
    operation: cancelRequest,
    start: { reason: '' },
    required: ['reason'],
    input: ({ reason }) => ({ id: row.id, expectedVersion: row.version, reason: reason.trim() }),
    onDone: () => {
      onClose();
      again();
    },
    onStale: again,
  });
  return (
    <CommandForm form={form} submitLabel={its.cancelDeed} before={its.cancelBefore} onCancel={onClose}>
      <TextField label={its.cancelReason} takesFocus lines {...form.text('reason')} />
    </CommandForm>
  );
}
