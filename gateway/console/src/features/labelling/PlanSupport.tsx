import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CommandForm } from '../../kit/CommandForm.js';
import { Fold } from '../../kit/Fold.js';
import { TextField } from '../../kit/TextField.js';
import { useForm } from '../../kit/useForm.js';
import { useOfficer } from '../../session/useOfficer.js';
import { useSupportWords } from '../../words/supportWords.js';
import { useWords } from '../../words/Words.js';
import type { SupportOfFile } from './labellingFile.js';
import { MonthFields } from './MonthFields.js';
import { areHalfDays, isOrdered, plannedMonths, spanOf } from './offeredMonths.js';
import planSupport from './PlanSupport.graphql?raw';
import { noPost, type Post, PostField } from './PostField.js';
import postsToOffer from './PostsToOffer.graphql?raw';

interface PlanSupportProps {
  readonly support: SupportOfFile;
  readonly onDone: () => void;
}

interface PostsData {
  readonly agglomeration: { readonly posts: { readonly nodes: readonly Post[] } | null } | null;
}

/** Other months, another post or period, while nobody has agreed yet. */
export function PlanSupport({ support, onDone }: PlanSupportProps) {
  const its = useSupportWords();
  return (
    <Fold title={its.plan}>
      <WithPosts support={support} onDone={onDone} />
    </Fold>
  );
}

function WithPosts({ support, onDone }: PlanSupportProps) {
  const answer = useAnswer<PostsData>(postsToOffer, { siren: useOfficer() ?? '' });
  return (
    <Answered answer={answer}>
      {({ agglomeration }) => (
        <PlanForm key={support.version} support={support} posts={agglomeration?.posts?.nodes ?? []} onDone={onDone} />
      )}
    </Answered>
  );
}

function PlanForm({ support, posts, onDone }: PlanSupportProps & { posts: readonly Post[] }) {
  const words = useWords();
  const its = useSupportWords();
  const form = useForm({
    operation: planSupport,
    start: {
      postId: (support.post?.id ?? noPost) as string | null,
      from: support.from ?? '',
      until: support.until ?? '',
      months: Object.fromEntries(
        (support.months ?? []).map(({ month, planned }) => [month, String(planned)]),
      ) as Readonly<Record<string, string>>,
      upskilling: support.upskilling ?? '',
    },
    required: ['from', 'until'],
    wrong: ({ from, until, months }) => ({
      ...(isOrdered({ from, until }) ? {} : { until: its.order }),
      ...(areHalfDays(months) ? {} : { months: words.project.wrongNumber }),
    }),
    input: (typed) => ({
      id: support.id,
      expectedVersion: support.version,
      from: typed.from,
      until: typed.until,
      ...(typed.postId === noPost ? {} : { postId: typed.postId }),
      months: plannedMonths(typed),
      ...(typed.upskilling.trim() === '' ? {} : { upskilling: typed.upskilling.trim() }),
    }),
    onDone,
    onStale: onDone,
  });
  const { typed } = form;
  return (
    <CommandForm form={form} submitLabel={its.planNow} before={its.planBefore}>
      <PostField
        posts={posts}
        value={typed.postId}
        onChange={(postId) => form.change({ postId })}
        error={form.error('postId')}
      />
      <div className="form-pair">
        <TextField label={its.from} kind="date" {...form.text('from')} />
        <TextField label={its.until} kind="date" {...form.text('until')} />
      </div>
      {typed.postId !== noPost && isOrdered(typed) && (
        <MonthFields
          post={typed.postId}
          months={spanOf(typed)}
          typed={typed.months}
          onChange={(months) => form.change({ months })}
          error={form.error('months')}
        />
      )}
      <TextField label={its.upskilling} hint={its.upskillingHint} lines {...form.text('upskilling')} />
    </CommandForm>
  );
}
