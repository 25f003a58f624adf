import { useEffect } from 'react';
import { useAnswer } from '../../graph/useAnswer.js';
import { CheckField } from '../../kit/CheckField.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { FieldGroup } from '../../kit/FieldGroup.js';
import { RowsField } from '../../kit/RowsField.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { VisibilityField } from '../../kit/VisibilityField.js';
import { useWords } from '../../words/Words.js';
import lastRound from './LastRound.graphql?raw';
import recordListeningRound from './RecordListeningRound.graphql?raw';
import type { ListeningScale } from './roundFile.js';
import { useListeningWords } from './words.js';

interface Typed {
  readonly scale: ListeningScale;
  readonly topic: string;
  readonly finding: string;
  readonly progress: string | null;
  /** What was found last time, to write against. */
  readonly before: string;
}

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

const blank: Typed = { scale: 'COMMUNE', topic: '', finding: '', progress: null, before: '' };
const scales = ['COMMUNE', 'AGGLOMERATION', 'POLE'] as const;

/** A round that was held. It begins with the topics of the round before, so that the two can be laid side by side. */
export function RoundForm({ insee, onDone }: { insee: string; onDone: () => void }) {
  const words = useWords();
  const its = useListeningWords();
  const last = useAnswer<LastRound>(lastRound, { insee });
  const form = useForm({
    operation: recordListeningRound,
    start: {
      heldOn: '',
      scales: ['COMMUNE'] as readonly ListeningScale[],
      summary: '',
      findings: [blank] as readonly Typed[],
      visibility: 'PRIVATE',
    },
    required: ['heldOn'],
    wrong: (typed) => ({
      ...(typed.scales.length === 0 ? { scales: its.scaleNeeded } : {}),
      ...(typed.findings.every(({ finding }) => finding.trim() === '') ? { findings: its.findingNeeded } : {}),
    }),
    input: ({ findings, summary, ...typed }) => ({
      ...typed,
      summary: summary.trim(),
      findings: findings
        .filter(({ finding }) => finding.trim() !== '')
        .map(({ scale, topic, finding, progress }) => ({
          scale,
          topic: topic.trim(),
          finding: finding.trim(),
          ...(progress === null ? {} : { progress }),
        })),
    }),
    onDone: () => {
      last.again();
      onDone();
    },
  });
  const { typed, change } = form;
  const [previous] = last.data?.commune?.listeningRounds?.nodes ?? [];

  // biome-ignore lint/correctness/useExhaustiveDependencies: another last round is what begins the rows anew.
  useEffect(() => {
    const rows = (previous?.findings ?? []).map(({ scale, topic, finding }) => ({
      ...blank,
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
        <FieldGroup label={its.scalesField} error={form.error('scales')}>
          {scales.map((scale) => (
            <CheckField
              key={scale}
              label={its.scales[scale]}
              value={typed.scales.includes(scale)}
              onChange={(took) =>
                change({ scales: scales.filter((one) => (one === scale ? took : typed.scales.includes(one))) })
              }
            />
          ))}
        </FieldGroup>
        <TextField label={its.summary} hint={its.summaryHint} lines {...form.text('summary')} />
        <RowsField
          label={its.findings}
          hint={previous ? its.resumed : undefined}
          error={form.error('findings')}
          rows={typed.findings}
          onChange={(findings) => change({ findings })}
          empty={blank}
          addLabel={its.addFinding}
          removeLabel={its.removeFinding}
        >
          {(row, changeRow, n) => (
            <>
              <ChoiceField
                label={its.scaleOf(n)}
                value={row.scale}
                onChange={(scale) => changeRow({ scale })}
                options={scales.map((key) => ({ key, label: its.scales[key] }))}
              />
              <TextField label={its.topicOf(n)} value={row.topic} onChange={(topic) => changeRow({ topic })} />
              <TextField
                label={its.finding(n)}
                hint={row.before === '' ? undefined : its.beforeWas(row.before)}
                value={row.finding}
                onChange={(finding) => changeRow({ finding })}
                lines
              />
              <ChoiceField
                label={its.progressOf(n)}
                placeholder={words.project.chooseKind}
                value={row.progress}
                onChange={(progress) => changeRow({ progress })}
                options={(['BETTER', 'SAME', 'WORSE'] as const).map((key) => ({
                  key: key as string,
                  label: its.progresses[key],
                }))}
              />
            </>
          )}
        </RowsField>
      </CommandForm>
    </details>
  );
}
