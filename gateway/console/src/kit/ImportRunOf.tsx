import { useAnswer } from '../graph/useAnswer.js';
import { useExchangeWords } from '../words/exchangeWords.js';
import { useFormats } from '../words/Words.js';
import { Answered } from './Answered.js';
import { ButtonLink } from './Button.js';
import { ImportDecide } from './ImportDecide.js';
import { ImportLines, lineViews } from './ImportLines.js';
import { ImportRunning } from './ImportRunning.js';
import type { ImportDoor, ImportRun } from './importRun.js';
import { Notice } from './Notice.js';
import { Section } from './Section.js';
import { useAddress } from './useAddress.js';

/** One import, from its preview to what it became; its address shows the same to whoever may see it. */
export function ImportRunOf({ door, id }: { readonly door: ImportDoor; readonly id: string }) {
  const words = useExchangeWords();
  const address = useAddress();
  const view = address.oneOf('lines', lineViews);
  const answer = useAnswer<{ importRun: ImportRun | null }>(door.operations.run, {
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
            <Told door={door} run={run} onAsk={answer.again} />
            <Section title={words.lines}>
              <ImportLines door={door} run={run} view={view} />
            </Section>
          </>
        )
      }
    </Answered>
  );
}

interface ToldProps {
  readonly door: ImportDoor;
  readonly run: ImportRun;
  readonly onAsk: () => void;
}

function Told({ door, run, onAsk }: ToldProps) {
  const words = useExchangeWords();
  const formats = useFormats();
  switch (run.state) {
    case 'PREVIEWED':
      return (
        <Section title={words.previewed(door.kinds[run.kind] ?? run.kind)}>
          <p className="quiet">{words.found(run.encoding, run.separator)}</p>
          {run.unknownColumns.length > 0 && (
            <Notice kind="partial">{words.unknownColumns(formats.list([...run.unknownColumns]))}</Notice>
          )}
          <ImportDecide door={door} run={run} onDone={onAsk} />
        </Section>
      );
    case 'RUNNING':
      return <ImportRunning door={door} run={run} onAsk={onAsk} />;
    case 'DONE':
      return (
        <Section title={words.done}>
          <Notice kind="done" takesFocus>
            {words.doneWhat(formats.number(run.counts?.create ?? 0), formats.number(run.counts?.change ?? 0))}
          </Notice>
          <div className="row">
            <ButtonLink to={door.addressOf(run.kind, null) ?? '/'} weight="second">
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
