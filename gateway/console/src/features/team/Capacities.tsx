import { CommandForm } from '../../kit/CommandForm.js';
import { Empty } from '../../kit/Empty.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { PostFile } from './post.js';
import setPostCapacity from './SetPostCapacity.graphql?raw';
import { useTeamWords } from './words.js';

interface CapacitiesProps {
  readonly post: PostFile;
  /** Whether the one who looks may change it. */
  readonly own: boolean;
  readonly onDone: () => void;
}

/** From which month on a post gives how much: every change point stays in sight. */
export function Capacities({ post, own, onDone }: CapacitiesProps) {
  const words = useWords();
  const its = useTeamWords();
  const formats = useFormats();
  const { capacities } = post;
  return (
    <Section title={its.capacities}>
      <p className="quiet">{its.capacitiesLede}</p>
      {capacities === null || capacities.length === 0 ? (
        <Empty>{capacities === null ? words.answer.unknown : its.noCapacities}</Empty>
      ) : (
        <ol className="list">
          {capacities.map(({ since, halfDays }) => (
            <li key={since}>{its.capacitySince(formats.month(since), halfDays)}</li>
          ))}
        </ol>
      )}
      {own && <CapacityForm post={post} onDone={onDone} />}
    </Section>
  );
}

function CapacityForm({ post, onDone }: Omit<CapacitiesProps, 'own'>) {
  const its = useTeamWords();
  const form = useForm({
    operation: setPostCapacity,
    start: { since: '', halfDays: '' },
    required: ['since', 'halfDays'],
    wrong: ({ halfDays }) => (/^\s*\d{1,2}\s*$/.test(halfDays) ? {} : { halfDays: its.halfDaysWrong }),
    input: ({ since, halfDays }) => ({
      id: post.id,
      expectedVersion: post.version,
      since,
      halfDays: Number(halfDays),
    }),
    onDone,
    onStale: onDone,
  });
  return (
    <details className="no-print">
      <summary>{its.setCapacity}</summary>
      <CommandForm form={form} submitLabel={its.setCapacityNow} done={its.capacitySet} before={its.capacityBefore}>
        <div className="form-pair">
          <TextField label={its.since} kind="month" {...form.text('since')} />
          <TextField label={its.halfDays} numeric {...form.text('halfDays')} />
        </div>
      </CommandForm>
    </details>
  );
}
