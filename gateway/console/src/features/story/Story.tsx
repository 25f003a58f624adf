import { useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ButtonLink } from '../../kit/Button.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { Notice } from '../../kit/Notice.js';
import { OnlyCommune } from '../../kit/OnlyCommune.js';
import { Page } from '../../kit/Page.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { SearchField } from '../../kit/SearchField.js';
import { SortField } from '../../kit/SortField.js';
import { useAddress } from '../../kit/useAddress.js';
import { Views } from '../../kit/Views.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useDirector } from '../../session/useDirector.js';
import { useOfficer } from '../../session/useOfficer.js';
import { useWords } from '../../words/Words.js';
import { AgglomerationStory, PoleStory } from './AgglomerationStory.js';
import { Chapters } from './Chapters.js';
import type { ChapterRow } from './chapterFile.js';
import storyText from './Story.graphql?raw';
import { useStoryWords } from './words.js';

interface StoryData {
  readonly commune: { readonly name: string | null; readonly story: Connection<ChapterRow> | null } | null;
}

/** A commune's story in its order: its own with what only it reads, another's as far as it shows it. */
function CommuneStory({ of }: { of: string | undefined }) {
  const words = useWords();
  const its = useStoryWords();
  const { mandate } = useSitting();
  const address = useAddress();
  const own = mandate?.role === 'COMMUNE_AGENT' ? mandate.tenant : null;
  const insee = of ?? own;
  const isOwn = insee === own;
  const view = isOwn ? address.oneOf('view', ['all', 'public']) : 'all';
  const [text, period, state] = [address.get('q'), address.get('period'), address.get('state')];
  const by = address.oneOf('sort', ['PERIOD', 'TITLE', 'UPDATED_AT']);
  const narrowed = {
    ...(text === '' ? {} : { search: text }),
    ...(period in its.periods ? { periods: [period] } : {}),
    ...(isOwn && view === 'all' && state in words.visibilities ? { visibilities: [state] } : {}),
  };
  const answer = useAnswer<StoryData>(
    storyText,
    {
      insee,
      filter: { ...narrowed, ...(view === 'public' ? { visibilities: ['PUBLIC'] } : {}) },
      sort: { by, direction: by === 'UPDATED_AT' ? 'DESCENDING' : 'ASCENDING' },
      after: address.get('after') || null,
    },
    insee === null,
  );
  if (insee === null) return <OnlyCommune returnTo="/story" />;
  const name = answer.data?.commune?.name ?? insee;
  const none = view === 'public' || !isOwn ? its.nonePublic : its.none;
  return (
    <Page
      title={isOwn ? its.title : its.titleOf(name)}
      lede={its.lede}
      back={isOwn ? { to: '/approach', label: words.frame.approach } : { to: `/communes/${insee}`, label: name }}
      actions={isOwn && <ButtonLink to="/story/new">{its.new}</ButtonLink>}
    >
      {isOwn && (
        <Views
          name={words.inbox.view}
          current={view}
          of={(['all', 'public'] as const).map((key) => ({ key, label: its.views[key] }))}
        />
      )}
      {view === 'public' && <Notice>{its.publicView}</Notice>}
      <search className="filters no-print">
        <SearchField label={its.search} />
        <FilterChoice label={its.period} name="period" labels={its.periods} />
        {isOwn && view === 'all' && (
          <FilterChoice label={words.project.visibility} name="state" labels={words.visibilities} />
        )}
        <SortField labels={its.sorts} />
      </search>
      <Answered answer={answer}>
        {(data) => (
          <PagedList list={data.commune?.story} empty={Object.keys(narrowed).length === 0 ? none : its.noneHere}>
            {(rows) => <Chapters rows={rows} isOwn={isOwn && view === 'all'} />}
          </PagedList>
        )}
      </Answered>
    </Page>
  );
}

/** The story of whom the address names, else of whom one acts for. */
export default function Story() {
  const { insee, siren, pole } = useParams();
  const officer = useOfficer();
  const director = useDirector();
  const named = insee !== undefined || siren !== undefined || pole !== undefined;
  const [agglomeration, told] = named ? [siren, pole] : [officer, director];
  if (told != null) return <PoleStory siren={told} />;
  return agglomeration == null ? <CommuneStory of={insee} /> : <AgglomerationStory siren={agglomeration} />;
}
