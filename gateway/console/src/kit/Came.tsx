import { useParticipationWords } from '../words/participationWords.js';
import { useFormats, useWords } from '../words/Words.js';
import { ChoiceField } from './ChoiceField.js';
import { CommandForm } from './CommandForm.js';
import { LinesField, linesOf } from './LinesField.js';
import recordParticipation from './RecordParticipation.graphql?raw';
import { useForm } from './useForm.js';

interface CameProps {
  /** The input's field that names the meeting. */
  readonly kind: 'eventId' | 'forumSessionId' | 'standId';
  readonly meetings: readonly { readonly id: string; readonly title: string; readonly heldOn: string | null }[];
  readonly onDone: () => void;
}

interface Recorded {
  readonly participation: { readonly distinct: number | null } | null;
}

/** Who came to a meeting, as marks that become pseudonyms before anything is kept. */
export function Came({ kind, meetings, onDone }: CameProps) {
  const words = useWords();
  const formats = useFormats();
  const its = useParticipationWords();
  const form = useForm({
    operation: recordParticipation,
    start: { meeting: null as string | null, labels: [] as readonly string[] },
    required: ['meeting'],
    wrong: ({ labels }) => (linesOf(labels).length === 0 ? { labels: words.project.required } : {}),
    input: ({ meeting, labels }) => ({ [kind]: meeting, labels: linesOf(labels) }),
    onDone,
  });
  const recorded = form.outcome?.payload as Recorded | null | undefined;
  return (
    <details className="no-print">
      <summary>{its.record}</summary>
      <CommandForm
        form={form}
        submitLabel={its.saveRecord}
        done={its.recorded(recorded?.participation?.distinct ?? null)}
        before={its.recordStays}
      >
        <ChoiceField
          label={its.meetings[kind]}
          placeholder={words.project.chooseKind}
          {...form.choice('meeting')}
          options={meetings.map(({ id, title, heldOn }) => ({
            key: id,
            label: heldOn ? `${title}, ${formats.date(heldOn)}` : title,
          }))}
        />
        <LinesField
          label={its.labels}
          hint={its.labelsHint}
          value={form.typed.labels}
          onChange={(labels) => form.change({ labels })}
          error={form.error('labels')}
        />
      </CommandForm>
    </details>
  );
}
