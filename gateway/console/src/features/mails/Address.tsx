import { type FormEvent, useState } from 'react';
import { problemsAt, useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { MailOperations } from './mailOperations.js';
import type { NoticeChoice } from './noticeChoice.js';
import { useMailWords } from './useMailWords.js';

interface AddressProps {
  readonly choice: NoticeChoice;
  readonly operations: MailOperations;
  readonly onDone: () => void;
}

/** Where mail goes: given, confirmed by a link that was sent there, erased when one no longer wants it. */
export function Address({ choice, operations, onDone }: AddressProps) {
  const words = useWords();
  const mails = useMailWords().address;
  const formats = useFormats();
  const set = useCommand<object>(operations.set);
  const erase = useCommand<object>(operations.erase);
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const [changing, setChanging] = useState(false);
  const { address, version } = choice;

  const save = async (to: string) => {
    const { payload, problems } = await set.send({ address: to, expectedVersion: version });
    if (payload !== null) {
      setTyped('');
      setTried(false);
      setChanging(false);
    }
    if (payload !== null || problems.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (typed.trim() !== '') await save(typed.trim());
  };
  const forget = async () => {
    await erase.send({ expectedVersion: version });
    onDone();
  };
  const missing = tried && typed.trim() === '' ? words.project.required : undefined;
  return (
    <Section title={mails.title}>
      <div className="stack">
        {address === null && <p>{mails.none}</p>}
        {address !== null && choice.confirmedAt === null && <Notice>{mails.toConfirm(address)}</Notice>}
        {address !== null && choice.confirmedAt !== null && (
          <p>{mails.confirmed(address, formats.date(choice.confirmedAt.slice(0, 10)))}</p>
        )}
        {erase.outcome?.payload && address === null && (
          <Notice kind="done" takesFocus>
            {mails.erased}
          </Notice>
        )}
        {address !== null && (
          <div className="row">
            {choice.confirmedAt === null && (
              <Button weight="second" disabled={set.sending} onPress={() => void save(address)}>
                {mails.again}
              </Button>
            )}
            {!changing && (
              <Button weight="second" onPress={() => setChanging(true)}>
                {mails.another}
              </Button>
            )}
            <Button weight="quiet" disabled={erase.sending} onPress={() => void forget()}>
              {mails.erase}
            </Button>
          </div>
        )}
        <Outcome of={erase.outcome} />
        {(address === null || changing) && (
          <form className="form" onSubmit={(event) => void submit(event)} noValidate>
            <TextField
              label={mails.label}
              hint={mails.hint}
              value={typed}
              onChange={setTyped}
              kind="email"
              required
              error={missing ?? problemsAt(set.outcome?.problems ?? [], 'address')}
            />
            <Outcome of={set.outcome} fields={['address']} />
            <div className="row">
              <Button submits weight={address === null ? 'first' : 'second'} disabled={set.sending}>
                {mails.save}
              </Button>
              {address !== null && (
                <Button weight="quiet" onPress={() => setChanging(false)}>
                  {mails.keep}
                </Button>
              )}
            </div>
          </form>
        )}
      </div>
    </Section>
  );
}
