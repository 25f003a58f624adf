import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ButtonLink } from '../../kit/Button.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { Page } from '../../kit/Page.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { useAddress } from '../../kit/useAddress.js';
import { useOfficer } from '../../session/useOfficer.js';
import agglomerationStory from './AgglomerationStory.graphql?raw';
import axesOf from './AxesOf.graphql?raw';
import { Chapters } from './Chapters.js';
import { type AxesOf, axisTitles, type ChapterRow } from './chapterFile.js';
import { agglomerationTells, TellerContext } from './teller.js';
import { useStoryWords } from './words.js';

interface StoryData {
  readonly agglomeration: { readonly name: string | null; readonly story: Connection<ChapterRow> | null } | null;
}

function Told({ siren }: { siren: string }) {
  const its = useStoryWords();
  const address = useAddress();
  const isOwn = useOfficer() === siren;
  const [period, axis] = [address.get('period'), address.get('axis')];
  const axes = axisTitles(useAnswer<{ agglomeration: AxesOf | null }>(axesOf, { siren }).data?.agglomeration);
  const narrowed = {
    ...(period in its.periods ? { periods: [period] } : {}),
    ...(axis === '' ? {} : { axes: [axis] }),
  };
  const answer = useAnswer<StoryData>(agglomerationStory, {
    siren,
    filter: narrowed,
    after: address.get('after') || null,
  });
  return (
    <Page
      title={isOwn ? its.title : its.titleOf(answer.data?.agglomeration?.name ?? siren)}
      lede={its.lede}
      actions={isOwn && <ButtonLink to="/story/new">{its.new}</ButtonLink>}
    >
      <search className="filters no-print">
        <FilterChoice label={its.period} name="period" labels={its.periods} />
        {axes.length > 0 && (
          <FilterChoice
            label={its.axis}
            name="axis"
            labels={Object.fromEntries(axes.map(({ key, label }) => [key, label]))}
          />
        )}
      </search>
      <Answered answer={answer}>
        {({ agglomeration }) => (
          <PagedList
            list={agglomeration?.story}
            empty={Object.keys(narrowed).length > 0 ? its.noneHere : isOwn ? its.none : its.nonePublic}
          >
            {(rows) => <Chapters rows={rows} isOwn={isOwn} />}
          </PagedList>
        )}
      </Answered>
    </Page>
  );
}

/** An agglomeration's story in its order: its own with what only it reads, another's as far as it shows it. */
export function AgglomerationStory({ siren }: { siren: string }) {
  return (
    <TellerContext value={agglomerationTells}>
      <Told siren={siren} />
    </TellerContext>
  );
}
