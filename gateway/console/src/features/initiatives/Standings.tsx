import { useMemo } from 'react';
import { Link } from 'react-router';
import { Cartogram, type MapCommune } from '../../kit/Cartogram.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { Section } from '../../kit/Section.js';
import { useAddress } from '../../kit/useAddress.js';
import { useFormats, useWords } from '../../words/Words.js';
import { levels, type StandingRow } from './initiativeAnswer.js';
import { LevelTag } from './LevelTag.js';
import { useInitiativeWords } from './words.js';

/** Of the three grounds of a map: what is not engaged has none. */
const grounds = { REALLY: 2, NOMINALLY: 1, NOT: null } as const;

function StandingMap({ rows }: { rows: readonly StandingRow[] }) {
  const words = useWords();
  const its = useInitiativeWords();
  const formats = useFormats();
  const communes = useMemo(
    () =>
      rows.flatMap(({ commune, level }): MapCommune[] =>
        commune?.centroid
          ? [
              {
                insee: commune.insee,
                name: commune.name ?? commune.insee,
                population: commune.population,
                place: commune.centroid,
                group: levels.indexOf(level),
                active: false,
              },
            ]
          : [],
      ),
    [rows],
  );
  const groups = levels.map((level) => {
    const counted = its.groupOf(its.levelsMany[level], rows.filter((row) => row.level === level).length);
    return { name: its.levels[level], counted, ground: grounds[level] };
  });
  return (
    <Cartogram
      communes={communes}
      groups={groups}
      words={{
        name: its.mapName,
        unknownGroup: its.unknownLevel,
        inhabitants: words.territory.inhabitants,
        dot: null,
        text: `${its.mapText(formats.list(groups.map(({ counted }) => counted)))} ${words.territory.mapKeys}`,
      }}
    />
  );
}

/** What a commune answered, in words. */
function useAnswerWords() {
  const its = useInitiativeWords();
  const formats = useFormats();
  return ({ state, since, engagement }: StandingRow) => {
    if (state === null) return its.noAnswer;
    const ground = state === 'DECLINED' && engagement?.ground ? ` (${its.grounds[engagement.ground]})` : '';
    return `${its.states[state]}${ground}${since === null ? '' : `, ${its.since(formats.date(since))}`}`;
  };
}

/** Who is really engaged, on a map and as a list that the reader narrows; the address keeps the choices. */
export function Standings({ rows }: { rows: readonly StandingRow[] }) {
  const words = useWords();
  const its = useInitiativeWords();
  const formats = useFormats();
  const address = useAddress();
  const answer = useAnswerWords();
  const [level, band] = [address.get('level'), address.get('size')];
  const found = rows.filter(
    (row) => (level === '' || row.level === level) && (band === '' || row.populationBand === band),
  );
  return (
    <>
      <Section title={its.map}>
        <StandingMap rows={rows} />
      </Section>
      <Section title={its.list} aside={words.territory.found(found.length)}>
        <search className="filters no-print">
          <FilterChoice label={its.level} name="level" labels={its.levels} />
          <FilterChoice label={its.size} name="size" labels={its.bands} />
        </search>
        {found.length === 0 ? (
          <Empty>{its.noneFound}</Empty>
        ) : (
          <>
            <DataTable
              caption={its.listCaption}
              rows={found}
              keyOf={({ commune }) => commune?.insee ?? ''}
              columns={[
                {
                  key: 'commune',
                  title: its.commune,
                  cell: ({ commune }) =>
                    commune === null ? (
                      words.answer.unknown
                    ) : (
                      <Link to={`/communes/${commune.insee}`}>{commune.name ?? commune.insee}</Link>
                    ),
                },
                { key: 'level', title: its.level, cell: (row) => <LevelTag level={row.level} /> },
                { key: 'answer', title: its.answer, cell: answer },
                {
                  key: 'actions',
                  title: its.localActions,
                  numeric: true,
                  cell: ({ localActionCount }) => formats.number(localActionCount),
                },
                {
                  key: 'last',
                  title: its.lastAct,
                  cell: ({ lastActOn }) => (lastActOn === null ? '–' : formats.date(lastActOn)),
                },
              ]}
            />
            <p className="no-print">
              <CsvButton
                label={its.csv}
                name={its.csvName}
                heading={[its.commune, 'INSEE', its.inhabitants, its.level, its.answer, its.localActions, its.lastAct]}
                rows={found.map((row) => [
                  row.commune?.name ?? null,
                  row.commune?.insee ?? null,
                  row.commune?.population ?? null,
                  its.levels[row.level],
                  answer(row),
                  row.localActionCount,
                  row.lastActOn,
                ])}
              />
            </p>
          </>
        )}
      </Section>
    </>
  );
}
