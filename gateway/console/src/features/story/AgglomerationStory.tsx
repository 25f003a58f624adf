import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { ButtonLink } from '../../kit/Button.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { Page } from '../../kit/Page.js';
import { type Connection, PagedList } from '../../kit/PagedList.js';
import { useAddress } from '../../kit/useAddress.js';
import { useDirector } from '../../session/useDirector.js';
import { useOfficer } from '../../session/useOfficer.js';
import { Chapters } from './Chapters.js';
import type { ChapterRow } from './chapterFile.js';
import { agglomerationTells, poleTells, TellerContext, useTeller } from './teller.js';
import { useAxes } from './useAxes.js';
import { useStoryWords } from './words.js';

interface Teller {
  readonly name: string | null;
  readonly story: Connection<ChapterRow> | null;
}

interface StoryData {
  readonly agglomeration?: Teller | null;
  readonly pole?: Teller | null;
}

function Told({ siren, isOwn }: { siren: string; isOwn: boolean }) {
  const its = useStoryWords();
  const address = useAddress();
  const [period, axis] = [address.get('period'), address.get('axis')];
  const axes = useAxes(siren) ?? [];
  const narrowed = {
    ...(period in its.periods ? { periods: [period] } : {}),
    ...(axis === '' ? {} : { axes: [axis] }),
  };
  const answer = useAnswer<StoryData>(useTeller().story, {
    siren,
    filter: narrowed,
    after: address.get('after') || null,
  });
  const teller = answer.data?.agglomeration ?? answer.data?.pole;
  return (
    <Page
      title={isOwn ? its.title : its.titleOf(teller?.name ?? siren)}
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
        {() => (
          <PagedList
            list={teller?.story}
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
      <Told siren={siren} isOwn={useOfficer() === siren} />
    </TellerContext>
  );
}

/** The pole's story: its director's with what only it reads, everyone else's as far as it shows it. */
export function PoleStory({ siren }: { siren: string }) {
  return (
    <TellerContext value={poleTells}>
      <Told siren={siren} isOwn={useDirector() === siren} />
    </TellerContext>
  );
}
