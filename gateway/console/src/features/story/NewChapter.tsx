import { useNavigate } from 'react-router';
import { CommandForm } from '../../kit/CommandForm.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { useForm } from '../../kit/useForm.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useDirector } from '../../session/useDirector.js';
import { useOfficer } from '../../session/useOfficer.js';
import { ChapterFields } from './ChapterFields.js';
import { type ChapterDraft, chapterInput, countsAreRight, emptyChapter } from './chapterDraft.js';
import { agglomerationTells, communeTells, poleTells, TellerContext, useTeller } from './teller.js';
import { useStoryWords } from './words.js';

function Write({ owner }: { owner: string }) {
  const its = useStoryWords();
  const teller = useTeller();
  const navigate = useNavigate();
  const form = useForm<ChapterDraft, { chapter: { id: string } | null }>({
    operation: teller.create,
    start: emptyChapter,
    required: ['title'],
    wrong: (draft) => (countsAreRight(draft) ? {} : { contributors: its.wrongCount }),
    input: (draft) => chapterInput(draft, teller.fields),
    onDone: ({ chapter }) => {
      if (chapter) navigate(teller.chapter(chapter.id));
    },
  });
  return (
    <Page title={its.new} lede={its.newLede} back={{ to: '/story', label: its.title }}>
      <CommandForm form={form} submitLabel={its.create} weight="first">
        <ChapterFields form={form} owner={owner} />
      </CommandForm>
    </Page>
  );
}

/** A new chapter: whom it is of alone reads it, unless said otherwise. */
export default function NewChapter() {
  const { mandate } = useSitting();
  const officer = useOfficer();
  const director = useDirector();
  const siren = officer ?? director;
  if (siren === null && mandate?.role !== 'COMMUNE_AGENT') return <OnlyCommune returnTo="/story/new" />;
  const teller = officer ? agglomerationTells : director ? poleTells : communeTells;
  return (
    <TellerContext value={teller}>
      <Write owner={siren ?? mandate?.tenant ?? ''} />
    </TellerContext>
  );
}
