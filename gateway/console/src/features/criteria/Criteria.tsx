import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { OnlyAgglomeration } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { today } from '../../kit/today.js';
import { useOfficer } from '../../session/useOfficer.js';
import { useFormats, useWords } from '../../words/Words.js';
import criteriaText from './Criteria.graphql?raw';
import { DelayForm } from './DelayForm.js';
import { GridTable } from './GridTable.js';
import type { CriteriaAnswer, Delay, Grid } from './grid.js';
import { PublishForm } from './PublishForm.js';
import { useCriteriaWords } from './words.js';

/** The day before an ISO date. */
const eveOf = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

function Grids({ grids, again }: { grids: readonly Grid[]; again: () => void }) {
  const its = useCriteriaWords();
  const formats = useFormats();
  const day = today();
  const current = grids.filter(({ since }) => since <= day).at(-1);
  const during = (grid: Grid) => {
    const next = grids.find(({ version }) => version === grid.version + 1);
    if (grid.since > day) return its.toCome(formats.date(grid.since));
    return next === undefined || grid === current
      ? its.inForce(formats.date(grid.since))
      : its.ended(formats.date(grid.since), formats.date(eveOf(next.since)));
  };
  const shown = grids.filter((grid) => grid === current || grid.since > day);
  const before = grids.filter((grid) => !shown.includes(grid)).reverse();
  return (
    <Section title={its.rows}>
      {grids.length === 0 && <Empty>{its.noGrid}</Empty>}
      {shown.map((grid) => (
        <GridTable key={grid.id} grid={grid} during={during(grid)} />
      ))}
      {before.length > 0 && (
        <Fold title={its.before(before.length)}>
          {before.map((grid) => (
            <GridTable key={grid.id} grid={grid} during={during(grid)} />
          ))}
        </Fold>
      )}
      <Fold title={its.publish}>
        <PublishForm key={grids.length} last={grids.at(-1)} onDone={again} />
      </Fold>
    </Section>
  );
}

function Delays({ delays, again }: { delays: readonly Delay[]; again: () => void }) {
  const its = useCriteriaWords();
  const formats = useFormats();
  return (
    <Section title={its.delays}>
      <p className="prose">{its.delaysLede}</p>
      <DataTable
        caption={its.delaysCaption}
        rows={[...delays].reverse()}
        keyOf={({ since }) => since ?? ''}
        columns={[
          {
            key: 'since',
            title: its.from,
            cell: ({ since }) => (since === null ? its.always : formats.date(since)),
          },
          { key: 'days', title: its.days, numeric: true, cell: ({ days }) => its.daysOf(days) },
        ]}
      />
      <Fold title={its.promise}>
        <DelayForm onDone={again} />
      </Fold>
    </Section>
  );
}

/** What proposals are studied by and how soon they are answered; each changes for what comes, never for what began. */
export default function Criteria() {
  const words = useWords();
  const its = useCriteriaWords();
  const siren = useOfficer();
  const answer = useAnswer<CriteriaAnswer>(criteriaText, { siren: siren ?? '' }, siren === null);
  if (siren === null) return <OnlyAgglomeration returnTo="/criteria" />;
  return (
    <Page title={its.title} lede={its.lede} back={{ to: '/inbox', label: words.inbox.title }}>
      <Answered answer={answer}>
        {({ agglomeration }) => {
          const { criteriaGrids: grids = null, promisedDelays: delays = null } = agglomeration ?? {};
          if (grids === null || delays === null) return <Empty>{words.answer.unknown}</Empty>;
          return (
            <>
              <Grids grids={grids} again={answer.again} />
              <Delays delays={delays} again={answer.again} />
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
