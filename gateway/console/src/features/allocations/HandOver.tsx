import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ChoiceField } from '../../kit/ChoiceField.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { TextField } from '../../kit/TextField.js';
import { today } from '../../kit/today.js';
import { useAddress } from '../../kit/useAddress.js';
import { useForm } from '../../kit/useForm.js';
import { useDirector } from '../../session/useDirector.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { AllocationFile } from './allocationFile.js';
import { type LeftMonth, lackOf, monthsLeft } from './handedOver.js';
import type { DeedProps } from './Moves.js';
import postsFree from './PostsFree.graphql?raw';
import reassignAllocation from './ReassignAllocation.graphql?raw';

interface Post {
  readonly id: string;
  readonly code: string | null;
  readonly function: string | null;
  readonly months: readonly { readonly month: string; readonly free: number }[] | null;
}

interface PostsFreeData {
  readonly pole: { readonly technicians: { readonly nodes: readonly Post[] } | null } | null;
}

/** Gives the work, or what is left of it from a month on, to another post: which have room is told before one chooses. */
export function HandOver({ of, again }: DeedProps) {
  const its = usePlacingWords().allocations.handOver;
  const asked = useAddress().get('to');
  const left = monthsLeft(of, today());
  if (left.length === 0) return null;
  return (
    <Fold title={its.title} startsOpen={asked !== ''}>
      <Posts of={of} again={again} left={left} />
    </Fold>
  );
}

function Posts({ of, again, left }: DeedProps & { readonly left: readonly LeftMonth[] }) {
  const words = useWords();
  const pole = useDirector();
  const [from, until] = [left[0]?.month, left.at(-1)?.month];
  const answer = useAnswer<PostsFreeData>(postsFree, { pole, from, until }, pole === null);
  return (
    <Answered answer={answer}>
      {(data) => {
        const posts = data.pole?.technicians?.nodes.filter(({ id }) => id !== of.technician?.id);
        if (posts === undefined) return <Empty>{words.answer.unknown}</Empty>;
        return <HandOverForm of={of} again={again} left={left} posts={posts} />;
      }}
    </Answered>
  );
}

interface FormProps extends DeedProps {
  readonly left: readonly LeftMonth[];
  readonly posts: readonly Post[];
}

function HandOverForm({ of, again, left, posts }: FormProps) {
  const words = useWords();
  const its = usePlacingWords().allocations;
  const formats = useFormats();
  const navigate = useNavigate();
  // What was tried before it is written.
  const [to = '', askedMonth] = useAddress().get('to').split('.');
  const [fromMonth, setFromMonth] = useState((left.find(({ month }) => month === askedMonth) ?? left[0])?.month ?? '');
  const given = left.filter(({ month }) => month >= fromMonth);
  const halfDays = given.reduce((sum, { planned }) => sum + planned, 0);
  const form = useForm<Typed, { readonly allocation: { readonly id: string } | null }>({
    operation: reassignAllocation,
    start: { technicianId: posts.some(({ id }) => id === to) ? to : null, reason: '', agreedOn: '', reference: '' },
    required: ['technicianId', 'reason'],
    input: ({ technicianId, reason, agreedOn, reference }) => ({
      ...{ id: of.id, expectedVersion: of.version, technicianId, fromMonth, reason: reason.trim() },
      ...(agreedOn === ''
        ? {}
        : { employerAgreement: { agreedOn, ...(reference.trim() === '' ? {} : { reference: reference.trim() }) } }),
    }),
    onDone: ({ allocation }) => {
      if (allocation !== null) navigate(`/allocations/${allocation.id}`);
    },
    onStale: again,
  });
  // Who has room comes first.
  const known = posts
    .map((post) => ({ post, lack: lackOf(post, given) }))
    .sort((one, other) => (one.lack ?? Number.MAX_VALUE) - (other.lack ?? Number.MAX_VALUE));
  return (
    <CommandForm form={form} submitLabel={its.handOver.now} before={before(its, of)}>
      <p className="prose">{its.handOver.lede(halfDays)}</p>
      <ChoiceField
        label={its.handOver.fromMonth}
        value={fromMonth}
        onChange={setFromMonth}
        options={left.map(({ month }) => ({ key: month, label: formats.month(month) }))}
      />
      <ChoiceField
        label={its.handOver.post}
        placeholder={its.handOver.choose}
        options={known.map(({ post, lack }) => ({
          key: post.id,
          label: its.handOver.postOf(post.code ?? words.answer.unknown, post.function, lack),
        }))}
        {...form.choice('technicianId')}
      />
      {form.typed.technicianId !== null && (
        <p>
          <Link to={`/months?try=take.${of.id}.${form.typed.technicianId}.${fromMonth}`}>{its.handOver.tryFirst}</Link>
        </p>
      )}
      <TextField label={its.reason} lines {...form.text('reason')} />
      <TextField label={its.handOver.agreedOn} hint={its.handOver.agreedHint} kind="date" {...form.text('agreedOn')} />
      <TextField label={its.actReference} {...form.text('reference')} />
    </CommandForm>
  );
}

interface Typed {
  readonly technicianId: string | null;
  readonly reason: string;
  readonly agreedOn: string;
  readonly reference: string;
}

/** What becomes of the allocation that is given away. */
function before(its: ReturnType<typeof usePlacingWords>['allocations'], { state }: AllocationFile): string {
  return state === 'ACTIVE' ? its.handOver.keepsActive : its.handOver.keeps;
}
