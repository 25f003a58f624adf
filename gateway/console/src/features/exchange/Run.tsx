import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ButtonLink } from '../../kit/Button.js';
import { Notice } from '../../kit/Notice.js';
import { Section } from '../../kit/Section.js';
import { useAddress } from '../../kit/useAddress.js';
import { useExchangeWords } from '../../words/exchangeWords.js';
import { useFormats } from '../../words/Words.js';
import { Decide } from './Decide.js';
import runText from './ImportRun.graphql?raw';
import { addressOf, type ImportRun } from './importRun.js';
import { Lines, lineViews } from './Lines.js';
import { Running } from './Running.js';

/** One import, from its preview to what it became; its address shows the same to whoever may see it. */
export function Run({ id }: { readonly id: string }) {
  const words = useExchangeWords();
  const address = useAddress();
  const view = address.oneOf('lines', lineViews);
  const answer = useAnswer<{ importRun: ImportRun | null }>(runText, {
    id,
    outcomes: view === 'all' ? null : [view],
    after: address.get('after') || null,
  });
  return (
    <Answered answer={answer}>
      {({ importRun: run }) =>
        run === null ? (
          <Notice kind="problem">{words.gone}</Notice>
        ) : (
          <>
            <Told run={run} onAsk={answer.again} />
            <Section title={words.lines}>
              <Lines run={run} view={view} />
            </Section>
          </>
        )
      }
    </Answered>
  );
}

function Told({ run, onAsk }: { readonly run: ImportRun; readonly onAsk: () => void }) {
  const words = useExchangeWords();
  const formats = useFormats();
  switch (run.state) {
    case 'PREVIEWED':
      return (
        <Section title={words.previewed(words.kinds[run.kind])}>
          <p className="quiet">{words.found(run.encoding, run.separator)}</p>
          {run.unknownColumns.length > 0 && (
            <Notice kind="partial">{words.unknownColumns(formats.list([...run.unknownColumns]))}</Notice>
          )}
          <Decide run={run} onDone={onAsk} />
        </Section>
      );
    case 'RUNNING':
      return <Running run={run} onAsk={onAsk} />;
    case 'DONE':
      return (
        <Section title={words.done}>
          <Notice kind="done" takesFocus>
            {words.doneWhat(formats.number(run.counts?.create ?? 0), formats.number(run.counts?.change ?? 0))}
          </Notice>
          <div className="row">
            <ButtonLink to={addressOf(run.kind, null) ?? '/'} weight="second">
              {words.see}
            </ButtonLink>
          </div>
        </Section>
      );
    case 'FAILED':
      return (
        <Section title={words.failed}>
          <Notice kind="problem">{run.problem}</Notice>
        </Section>
      );
    case 'CANCELLED':
      return <Notice kind="done">{words.cancelled}</Notice>;
  }
}
