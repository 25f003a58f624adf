import { type FormEvent, useState } from 'react';
import { problemsAt, useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Outcome } from '../../kit/Outcome.js';
import { useWords } from '../../words/Words.js';
import { ActFields, actInput, emptyAct } from './ActFields.js';
import type { Consent } from './projectFile.js';
import recordConsent from './RecordConsent.graphql?raw';

interface WithdrawConsentProps {
  readonly needId: string;
  readonly consent: Consent;
  readonly onDone: () => void;
}

/** Takes a consent back, by whichever body; it holds no more from the moment it is recorded. */
export function WithdrawConsent({ needId, consent, onDone }: WithdrawConsentProps) {
  const words = useWords();
  const { send, sending, outcome } = useCommand<object>(recordConsent);
  const [act, setAct] = useState(emptyAct);
  const [tried, setTried] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (act.decidedOn === '') return;
    const { scale, role, version } = consent;
    await send({ needId, scale, role, state: 'WITHDRAWN', act: actInput(act), expectedVersion: version ?? 0 });
    onDone();
  };
  return (
    <details className="no-print">
      <summary>{words.consents.withdraw}</summary>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <p className="quiet">{words.consents.withdrawLede}</p>
        <ActFields
          act={act}
          onChange={(part) => setAct((before) => ({ ...before, ...part }))}
          hint={words.consents.anyBody}
          tried={tried}
          at={(field) => problemsAt(outcome?.problems ?? [], field)}
        />
        <Outcome of={outcome} fields={['body', 'decidedOn', 'enforceableFrom', 'reference', 'fileId']} />
        <p>
          <Button submits weight="second" disabled={sending || act.going}>
            {words.consents.withdrawNow}
          </Button>
        </p>
      </form>
    </details>
  );
}
