import { useEffect } from 'react';
import { useAnswer } from '../../graph/useAnswer.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import lastRound from './LastRound.graphql?raw';
import recordListeningRound from './RecordListeningRound.graphql?raw';
import { RoundFields } from './RoundFields.js';
import { findingsOf, missingIn, type RoundDraft, typedFinding } from './roundDraft.js';
import type { ListeningScale } from './roundFile.js';
import { useListeningWords } from './words.js';

interface LastRound {
  readonly commune: {
    readonly listeningRounds: {
      readonly nodes: readonly {
        readonly id: string;
        readonly findings:
          | readonly { readonly scale: ListeningScale; readonly topic: string; readonly finding: string }[]
          | null;
      }[];
    } | null;
  } | null;
}

const start: RoundDraft & { readonly heldOn: string; readonly visibility: string } = {
  heldOn: '',
  scales: ['COMMUNE'],
  summary: '',
  findings: [typedFinding],
  visibility: 'PRIVATE',
};

/** A round that was held. It begins with the topics of the round before, so that the two can be laid side by side. */
export function RoundForm({ insee, onDone }: { insee: string; onDone: () => void }) {
  const its = useListeningWords();
  const last = useAnswer<LastRound>(lastRound, { insee });
  const form = useForm({
    operation: recordListeningRound,
    start,
    required: ['heldOn'],
    wrong: (typed) => missingIn(typed, its),
    input: ({ findings, summary, ...typed }) => ({
      ...typed,
      summary: summary.trim(),
      findings: findingsOf(findings),
    }),
    onDone: () => {
      last.again();
      onDone();
    },
  });
  const { change } = form;
  const [previous] = last.data?.commune?.listeningRounds?.nodes ?? [];

  // biome-ignore lint/correctness/useExhaustiveDependencies: another last round is what begins the rows anew.
  useEffect(() => {
    const rows = (previous?.findings ?? []).map(({ scale, topic, finding }) => ({
      ...typedFinding,
      scale,
      topic,
      before: finding,
    }));
    if (rows.length > 0) change({ findings: rows });
  }, [previous?.id]);

  return (
    <details className="no-print">
      <summary>{its.add}</summary>
      <CommandForm form={form} submitLabel={its.save} done={its.saved}>
        <div className="form-pair">
          <TextField label={its.heldOn} kind="date" {...form.text('heldOn')} />
          <VisibilityField {...form.choice('visibility')} />
        </div>
        <RoundFields form={form} hint={previous ? its.resumed : undefined} />
      </CommandForm>
    </details>
  );
}
