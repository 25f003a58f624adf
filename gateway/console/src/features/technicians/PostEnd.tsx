import { Link } from 'react-router';
import { useCommand } from '../../graph/useCommand.js';
import { Button } from '../../kit/Button.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Fold } from '../../kit/Fold.js';
import { Outcome } from '../../kit/Outcome.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useAddress } from '../../kit/useAddress.js';
import { useForm } from '../../kit/useForm.js';
import { useFormats } from '../../words/Words.js';
import setPostEnd from './SetPostEnd.graphql?raw';
import type { DeedProps, PostFile, PostWork } from './technician.js';
import { useTechnicianWords } from './words.js';

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** The day after an ISO day. */
function dayAfter(day: string): string {
  const next = new Date(`${day}T12:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
}

const goingOn = (post: PostFile, lastDay: string): readonly PostWork[] =>
  (post.allocations?.nodes ?? []).filter(({ until }) => until !== null && until > lastDay);

/** A post's last day: tried first, read with what goes on after it, recorded, and taken back. */
export function PostEnd({ post, onDone }: DeedProps) {
  const its = useTechnicianWords();
  const formats = useFormats();
  const asked = useAddress().get('end');
  const back = useCommand(setPostEnd);
  const form = useForm({
    operation: setPostEnd,
    start: { lastDay: isDay(asked) ? asked : (post.until ?? '') },
    required: ['lastDay'],
    input: ({ lastDay }) => ({ technicianId: post.id, expectedVersion: post.version, lastDay }),
    onDone,
    onStale: onDone,
  });
  const { lastDay } = form.typed;
  const takeBack = async () => {
    await back.send({ technicianId: post.id, expectedVersion: post.version, lastDay: null });
    onDone();
  };
  return (
    <Section title={its.end}>
      <p className="prose">{post.until === null ? its.noEnd : its.endsOn(formats.date(post.until))}</p>
      {post.until !== null && (
        <>
          <After work={goingOn(post, post.until)} />
          <p>
            <Button weight="second" disabled={back.sending} onPress={() => void takeBack()}>
              {its.takeEndBack}
            </Button>
          </p>
          <Outcome of={back.outcome} />
        </>
      )}
      <Fold title={post.until === null ? its.recordEnd : its.otherEnd} startsOpen={isDay(asked)}>
        <CommandForm form={form} submitLabel={its.endNow} done={its.saved} before={its.endBefore}>
          <TextField label={its.lastDay} kind="date" {...form.text('lastDay')} />
          {isDay(lastDay) && lastDay !== post.until && (
            <>
              <p>
                <Link to={`/months?try=leave.${post.id}.${dayAfter(lastDay)}`}>{its.tryFirst}</Link>
              </p>
              <After work={goingOn(post, lastDay)} />
            </>
          )}
        </CommandForm>
      </Fold>
    </Section>
  );
}

/** What was to go on after the last day: each is moved or ended on its own page. */
function After({ work }: { work: readonly PostWork[] }) {
  const its = useTechnicianWords();
  const formats = useFormats();
  if (work.length === 0) return <p className="quiet">{its.nothingAfter}</p>;
  return (
    <div className="stack stack-tight">
      <p>{its.after(work.length)}</p>
      <ul className="bullets">
        {work.map(({ id, reference, until, team }) => (
          <li key={id}>
            <Link to={`/allocations/${id}`}>{reference ?? id}</Link>
            {team?.project?.title && `, ${team.project.title}`}
            {until !== null && `, ${its.until(formats.date(until))}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
