import { type FormEvent, useState } from 'react';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { Notice } from '../../kit/Notice.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import type { MailOperations } from './mailOperations.js';
import type { NoticeChoice, NoticeKind, NoticeRhythm } from './noticeChoice.js';
import { useMailWords } from './useMailWords.js';

interface KindsProps {
  readonly choice: NoticeChoice;
  readonly operations: MailOperations;
  readonly onDone: () => void;
}

/** What one is told at once, every week or never, and in which language. */
export function Kinds({ choice, operations, onDone }: KindsProps) {
  const words = useMailWords();
  const { send, sending, outcome } = useCommand<object>(operations.set);
  const [rhythms, setRhythms] = useState<Partial<Record<NoticeKind, NoticeRhythm>>>({});
  const [language, setLanguage] = useState<NoticeChoice['language'] | null>(null);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const kinds = choice.kinds.map(({ kind, rhythm }) => ({ kind, rhythm: rhythms[kind] ?? rhythm }));
    const { payload, problems } = await send({
      kinds,
      language: language ?? choice.language,
      expectedVersion: choice.version,
    });
    if (payload !== null) {
      setRhythms({});
      setLanguage(null);
    }
    if (payload !== null || problems.some(({ __typename }) => __typename === 'VersionConflict')) onDone();
  };
  const rhythmsOf = (mayBeAtOnce: boolean) =>
    (['AT_ONCE', 'WEEKLY', 'NEVER'] as const)
      .filter((rhythm) => mayBeAtOnce || rhythm !== 'AT_ONCE')
      .map((key) => ({ key, label: words.rhythms[key] }));
  return (
    <Section title={words.kinds.title}>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <p className="prose">{words.kinds.weekly}</p>
        {outcome?.payload && <Notice kind="done">{words.kinds.saved}</Notice>}
        {choice.kinds.map(({ kind, rhythm, mayBeAtOnce }) => (
          <ChoiceField
            key={kind}
            label={words.kinds[kind]}
            value={rhythms[kind] ?? rhythm}
            onChange={(to) => setRhythms((before) => ({ ...before, [kind]: to }))}
            options={rhythmsOf(mayBeAtOnce)}
          />
        ))}
        <ChoiceField
          label={words.language}
          value={language ?? choice.language}
          onChange={setLanguage}
          options={(['FR', 'EN'] as const).map((key) => ({ key, label: words.languages[key] }))}
        />
        <Outcome of={outcome} />
        <p>
          <Button submits weight="second" disabled={sending}>
            {words.kinds.save}
          </Button>
        </p>
        <p className="quiet">{words.stopping}</p>
      </form>
    </Section>
  );
}
