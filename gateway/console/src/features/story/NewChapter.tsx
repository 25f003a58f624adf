import { useNavigate } from 'react-router';
import { CommandForm } from '../../kit/CommandForm.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { useForm } from '../../kit/useForm.js';
import { useSitting } from '../../session/SessionProvider.js';
import { ChapterFields } from './ChapterFields.js';
import createChapter from './CreateChapter.graphql?raw';
import { type ChapterDraft, chapterInput, countsAreRight, emptyChapter } from './chapterDraft.js';
import { useStoryWords } from './words.js';

const fields = Object.keys(emptyChapter) as (keyof ChapterDraft)[];

/** A new chapter: its commune alone reads it, unless said otherwise. */
export default function NewChapter() {
  const its = useStoryWords();
  const navigate = useNavigate();
  const { mandate } = useSitting();
  const form = useForm<ChapterDraft, { chapter: { id: string } | null }>({
    operation: createChapter,
    start: emptyChapter,
    required: ['title'],
    wrong: (draft) => (countsAreRight(draft) ? {} : { contributors: its.wrongCount }),
    input: (draft) => chapterInput(draft, fields),
    onDone: ({ chapter }) => {
      if (chapter) navigate(`/story/${chapter.id}`);
    },
  });
  if (mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/story/new" />;
  return (
    <Page title={its.new} lede={its.newLede} back={{ to: '/story', label: its.title }}>
      <CommandForm form={form} submitLabel={its.create} weight="first">
        <ChapterFields form={form} insee={mandate.tenant} />
      </CommandForm>
    </Page>
  );
}
