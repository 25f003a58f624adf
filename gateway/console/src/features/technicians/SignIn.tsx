import { useState } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Fold } from '../../kit/Fold.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useWords } from '../../words/Words.js';
import setPostSignIn from './SetPostSignIn.graphql?raw';
import type { DeedProps } from './technician.js';
import { useTechnicianWords } from './words.js';

/** Which account signs in as the post: it sees that post's work alone. The account itself is shown to nobody. */
export function SignIn({ post, onDone }: DeedProps) {
  const words = useWords();
  const its = useTechnicianWords();
  const [taken, setTaken] = useState(false);
  const away = useCommand(setPostSignIn);
  const form = useForm({
    operation: setPostSignIn,
    start: { subject: '' },
    required: ['subject'],
    input: ({ subject }) => ({ technicianId: post.id, expectedVersion: post.version, subject: subject.trim() }),
    onDone: () => {
      setTaken(false);
      onDone();
    },
    onStale: onDone,
  });
  const takeAway = async () => {
    const { payload } = await away.send({ technicianId: post.id, expectedVersion: post.version, subject: null });
    setTaken(payload !== null);
    onDone();
  };
  return (
    <Section title={its.signIn}>
      <p className="prose">
        {post.signsIn === null ? words.answer.unknown : post.signsIn ? its.someoneSignsIn : its.nobodySignsIn}
      </p>
      {taken && <Notice kind="done">{its.takenAway}</Notice>}
      <Outcome of={away.outcome} />
      {post.signsIn && (
        <p>
          <Button weight="second" disabled={away.sending} onPress={() => void takeAway()}>
            {its.takeAway}
          </Button>
        </p>
      )}
      <Fold title={post.signsIn ? its.otherAccount : its.giveAccount}>
        <CommandForm form={form} submitLabel={its.accountNow} done={its.accountSaved}>
          <TextField label={its.account} hint={its.accountHint} {...form.text('subject')} />
          <p className="quiet">
            {its.mandateToo} <Link to="/mandates">{words.frame.mandates}</Link>
          </p>
        </CommandForm>
      </Fold>
    </Section>
  );
}
