import { Demonstration } from '../../kit/Demonstration.js';
import { DownloadButton } from '../../kit/DownloadButton.js';
import { Tag, type Tone } from '../../kit/Tag.js';
import { useFormats, useWords } from '../../words/Words.js';
import { ConsentForm } from './ConsentForm.js';
import { lastWords } from './consents.js';
import type { Consent, Need } from './projectFile.js';
import { WithdrawConsent } from './WithdrawConsent.js';

// A refusal is an answer: it has its sign and no warning colour.
const looks: Record<NonNullable<Consent['state']>, readonly [sign: string, tone: Tone]> = {
  GRANTED: ['✓', 'heap'],
  REFUSED: ['–', 'plain'],
  WITHDRAWN: ['↩', 'plain'],
};

function Act({ act }: { act: Consent['act'] }) {
  const words = useWords();
  const formats = useFormats();
  if (act?.body == null || act.decidedOn === null) return null;
  const parts = [
    act.reference ?? '',
    words.consents.decided(words.bodies[act.body], formats.date(act.decidedOn)),
    act.enforceableFrom === null
      ? words.consents.notBinding
      : words.consents.binding(formats.date(act.enforceableFrom)),
  ];
  const { file } = act;
  return (
    <>
      <span className="quiet">{parts.filter((part) => part !== '').join(', ')}</span>
      {file?.path && (
        <span className="no-print">
          <DownloadButton from={file.path}>{words.consents.readDocument(file.name ?? '')}</DownloadButton>
        </span>
      )}
    </>
  );
}

function Word({ consent }: { consent: Consent }) {
  const words = useWords();
  const formats = useFormats();
  const unknown = words.answer.unknown;
  const [sign, tone] = consent.state === null ? (['◌', 'plain'] as const) : looks[consent.state];
  const over = consent.until !== null && consent.until < new Date().toISOString().slice(0, 10);
  return (
    <>
      <span className="row">
        <Tag sign={sign} tone={tone}>
          {consent.state === null ? unknown : words.consentStates[consent.state]}
        </Tag>
        <span>
          {words.consents.toWhat(
            consent.role === null ? unknown : words.supportRoles[consent.role],
            consent.scale === null ? unknown : words.supportScales[consent.scale],
          )}
        </span>
        <span className="quiet">{consent.commune?.name}</span>
        <Demonstration shown={consent.demonstration} />
      </span>
      <Act act={consent.act} />
      {consent.until && (
        <span className="quiet">
          {over
            ? words.consents.over(formats.date(consent.until))
            : words.consents.holdsUntil(formats.date(consent.until))}
        </span>
      )}
      {consent.conditions && <span className="prose">{words.consents.under(consent.conditions)}</span>}
    </>
  );
}

interface ConsentsProps {
  readonly need: Need;
  /** The commune that may say its word here; null for whoever only reads. */
  readonly speaks: string | null;
  readonly onDone: () => void;
}

/** What the communes said to each help offered for a need; nothing is done for them without it. */
export function Consents({ need, speaks, onDone }: ConsentsProps) {
  const words = useWords();
  const last = lastWords(need.consents ?? []);
  return (
    <div className="stack stack-tight">
      {last.length > 0 && (
        <ul className="list" aria-label={words.consents.title}>
          {last.map((consent) => (
            <li key={consent.id}>
              <Word consent={consent} />
              {speaks !== null && consent.commune?.insee === speaks && consent.state === 'GRANTED' && (
                <WithdrawConsent needId={need.id} consent={consent} onDone={onDone} />
              )}
            </li>
          ))}
        </ul>
      )}
      {speaks !== null && last.length === 0 && <span className="quiet">{words.consents.none}</span>}
      {speaks !== null && <ConsentForm need={need} insee={speaks} onDone={onDone} />}
    </div>
  );
}
