import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { sharedRisks as en } from '../../words/en/sharedRisks.js';
import { sharedRisks as fr } from '../../words/fr/sharedRisks.js';
import { pageWords } from '../../words/pageWords.js';
import { useFormats } from '../../words/Words.js';
import riskSharing from './RiskSharing.graphql?raw';
import shareRisks from './ShareRisks.graphql?raw';
import withdrawRisks from './WithdrawRisks.graphql?raw';

const useSharedWords = pageWords(fr, en);

interface RiskSharing {
  readonly visibility: 'PRIVATE' | 'SHARED' | 'PUBLIC';
  readonly decidedBy: string | null;
  readonly since: string | null;
  readonly withdrawnBy: string | null;
  readonly withdrawnOn: string | null;
  readonly version: number;
}

/** What was decided so far, in a sentence. */
function Decided({ insee, sharing }: { insee: string; sharing: RiskSharing }) {
  const { own } = useSharedWords();
  const formats = useFormats();
  const { visibility, decidedBy, since, withdrawnBy, withdrawnOn } = sharing;
  if (visibility === 'PRIVATE') {
    const before = withdrawnOn === null ? '' : ` ${own.withdrawn(withdrawnBy ?? '', formats.date(withdrawnOn))}`;
    return <p>{`${own.nobody}${before}`}</p>;
  }
  return (
    <p>
      {own.now[visibility](decidedBy ?? '', since === null ? '' : formats.date(since))}{' '}
      <Link to={`/communes/${insee}`}>{own.see}</Link>
    </p>
  );
}

function Decide({ sharing, onDone }: { sharing: RiskSharing; onDone: () => void }) {
  const { own } = useSharedWords();
  const { visibility, version: expectedVersion } = sharing;
  const choices = (['SHARED', 'PUBLIC', 'PRIVATE'] as const).filter((one) => one !== visibility);
  const start = { visibility: choices[0] as string | null, decidedBy: '' };
  const form = useForm({
    operation: shareRisks,
    start,
    required: ['visibility', 'decidedBy'],
    input: ({ visibility: to, decidedBy }) => ({ visibility: to, decidedBy: decidedBy.trim(), expectedVersion }),
    onDone,
    onStale: onDone,
  });
  const back = useForm({
    operation: withdrawRisks,
    start,
    held: { typed: form.typed, change: form.change },
    required: ['decidedBy'],
    input: ({ decidedBy }) => ({ decidedBy: decidedBy.trim(), expectedVersion }),
    onDone,
    onStale: onDone,
  });
  const one = form.typed.visibility === 'PRIVATE' ? back : form;
  return (
    <CommandForm form={one} submitLabel={own.save} done={own.saved}>
      <ChoiceField
        label={own.withWhom}
        options={choices.map((key) => ({ key: key as string, label: own.choices[key] }))}
        {...one.choice('visibility')}
      />
      <TextField label={own.who} hint={own.whoHint} {...one.text('decidedBy')} />
    </CommandForm>
  );
}

/** Where the commune decides whether others read its three risks, and takes that back. */
export function Sharing({ insee }: { insee: string }) {
  const { own } = useSharedWords();
  const answer = useAnswer<{ commune: { riskSharing: RiskSharing | null } | null }>(riskSharing, { insee });
  return (
    <Section title={own.title}>
      <p className="prose">{own.lede}</p>
      <Answered answer={answer}>
        {({ commune }) =>
          commune?.riskSharing && (
            <>
              <Decided insee={insee} sharing={commune.riskSharing} />
              <Decide key={commune.riskSharing.version} sharing={commune.riskSharing} onDone={answer.again} />
            </>
          )
        }
      </Answered>
    </Section>
  );
}
