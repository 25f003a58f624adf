import { useState } from 'react';
import { Link } from 'react-router';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { CheckField } from '../../kit/CheckField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import { type OwnChapter, stateOf } from './chapterFile.js';
import { useTeller } from './teller.js';
import { useStoryWords } from './words.js';

interface ShowingProps {
  readonly chapter: OwnChapter;
  readonly onDone: () => void;
}

/** What it takes to make a chapter public, said before it is done: the consent of those who told it, and its day. */
function Publish({ chapter, onDone }: ShowingProps) {
  const its = useStoryWords();
  const form = useForm({
    operation: useTeller().publish,
    start: { agreed: false, consentGivenOn: '' },
    required: ['consentGivenOn'],
    wrong: ({ agreed }) => (agreed ? {} : { agreed: its.consentNeeded }),
    input: ({ consentGivenOn }) => ({ id: chapter.id, expectedVersion: chapter.version, consentGivenOn }),
    onDone,
    onStale: onDone,
  });
  const unagreed = form.error('agreed');
  return (
    <>
      <h3>{its.publish}</h3>
      <p className="prose">{its.publishLede}</p>
      <CommandForm form={form} submitLabel={its.publishNow} weight="first" before={its.undone}>
        <CheckField label={its.consentGiven} {...form.check('agreed')} />
        {unagreed && <Notice kind="problem">{unagreed}</Notice>}
        <TextField label={its.consentOn} kind="date" {...form.text('consentGivenOn')} />
      </CommandForm>
    </>
  );
}

/** Takes a chapter back at once, which needs no reason and no confirmation: this is how publishing is undone. */
function Withdraw({ chapter, onDone }: ShowingProps) {
  const its = useStoryWords();
  const { send, sending, outcome } = useCommand<object>(useTeller().withdraw);
  const withdraw = async () => {
    await send({ id: chapter.id, expectedVersion: chapter.version });
    onDone();
  };
  return (
    <>
      <Outcome of={outcome} />
      <p className="prose">{its.withdrawLede}</p>
      <p>
        <Button weight="second" disabled={sending} onPress={() => void withdraw()}>
          {its.withdrawNow}
        </Button>
      </p>
    </>
  );
}

/** Who reads the chapter now, by which consent, and how that changes. */
export function Showing({ chapter, onDone }: ShowingProps) {
  const words = useWords();
  const formats = useFormats();
  const its = useStoryWords();
  const [changed, setChanged] = useState(false);
  const done = () => {
    setChanged(true);
    onDone();
  };
  const state = stateOf(chapter);
  const { consentToPublish, publishedOn, withdrawnOn, commune } = chapter;
  const date = (day: string | null | undefined) => (day ? formats.date(day) : words.answer.unknown);
  const now = {
    PUBLIC: its.nowPublic(date(publishedOn)),
    SHARED: its.nowShared,
    PRIVATE: its.nowPrivate,
    WITHDRAWN: its.nowWithdrawn(date(withdrawnOn)),
  };
  return (
    <Section title={its.showing}>
      <Notice key={state} kind={changed ? 'done' : 'info'} takesFocus={changed}>
        {state === null ? words.answer.unknown : now[state]}
      </Notice>
      {consentToPublish && (
        <p className="quiet">
          {consentToPublish.withdrawnOn === null
            ? its.consent(date(consentToPublish.givenOn))
            : its.consentEnded(date(consentToPublish.withdrawnOn))}
        </p>
      )}
      {state === 'PUBLIC' && commune && (
        <p>
          <Link to="/story?view=public">{its.seenByPublic}</Link>
        </p>
      )}
      {(state === 'PUBLIC' || state === 'SHARED') && <Withdraw chapter={chapter} onDone={done} />}
      {state !== 'PUBLIC' && state !== null && <Publish chapter={chapter} onDone={done} />}
    </Section>
  );
}
