import { lazy, Suspense, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Cartogram, type MapCommune, type MapGroup } from '../../kit/Cartogram.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { Skeleton } from '../../kit/Skeleton.js';
import { TextField } from '../../kit/TextField.js';
import { useOfficer } from '../../session/useOfficer.js';
import { useFormats, useWords } from '../../words/Words.js';
import territory from './Territory.graphql?raw';

// An officer's alone: the map is everybody's first page, and is not to wait for a form.
const MemberChanges = lazy(() => import('./MemberChanges.js'));

interface TerritoryData {
  readonly communes: {
    readonly nodes: readonly {
      readonly insee: string;
      readonly name: string | null;
      readonly population: number | null;
      readonly centroid: { readonly longitude: number; readonly latitude: number } | null;
      readonly agglomeration: {
        readonly siren: string;
        readonly name: string | null;
        readonly shortName: string | null;
      } | null;
    }[];
  } | null;
  readonly active: { readonly nodes: readonly { readonly insee: string }[] } | null;
}

/** How many communes the table shows until all are asked for. */
const firstShown = 20;

/** Accents and case do not count when one looks for a name. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** An agglomeration and how many of the communes shown belong to it. */
interface Group {
  readonly name: string;
  readonly count: number;
}

function mapOf(data: TerritoryData): { communes: MapCommune[]; groups: Group[] } {
  const nodes = data.communes?.nodes ?? [];
  const active = new Set(data.active?.nodes.map(({ insee }) => insee));
  // Ordered by SIREN, so that a group keeps its pattern whatever the order of the communes.
  const sirens = [
    ...new Set(nodes.flatMap(({ agglomeration }) => (agglomeration ? [agglomeration.siren] : []))),
  ].sort();
  const groups = sirens.map((siren) => {
    const members = nodes.filter(({ agglomeration }) => agglomeration?.siren === siren);
    const first = members[0]?.agglomeration;
    return { name: first?.name ?? first?.shortName ?? siren, count: members.length };
  });
  const communes = nodes.flatMap(({ insee, name, population, centroid, agglomeration }) => {
    const group = agglomeration ? sirens.indexOf(agglomeration.siren) : null;
    return centroid
      ? [{ insee, name: name ?? insee, population, place: centroid, group, active: active.has(insee) }]
      : [];
  });
  return { communes, groups };
}

function Communes({ communes, groups }: { communes: readonly MapCommune[]; groups: readonly Group[] }) {
  const words = useWords();
  const formats = useFormats();
  const [search, setSearch] = useSearchParams();
  const wanted = search.get('q') ?? '';
  const all = search.has('all') || wanted !== '';
  const found = communes.filter(({ name }) => plain(name).includes(plain(wanted)));
  return (
    <Section title={words.territory.table} aside={words.territory.found(found.length)}>
      <div className="form">
        <TextField
          label={words.territory.search}
          kind="search"
          value={wanted}
          onChange={(q) => setSearch(q === '' ? {} : { q }, { replace: true })}
        />
      </div>
      {found.length === 0 ? (
        <Empty>{words.territory.nothingFound}</Empty>
      ) : (
        <>
          <DataTable
            caption={words.territory.table}
            rows={all ? found : found.slice(0, firstShown)}
            keyOf={({ insee }) => insee}
            columns={[
              {
                key: 'name',
                title: words.territory.name,
                cell: ({ insee, name }) => <Link to={`/communes/${insee}`}>{name}</Link>,
              },
              {
                key: 'agglomeration',
                title: words.territory.agglomeration,
                cell: ({ group }) => (group === null ? words.answer.unknown : groups[group]?.name),
              },
              {
                key: 'population',
                title: words.territory.population,
                numeric: true,
                cell: ({ population }) => (population === null ? words.answer.unknown : formats.number(population)),
              },
              {
                key: 'actions',
                title: words.territory.actions,
                cell: ({ active }) => (active ? words.territory.yes : words.territory.no),
              },
            ]}
          />
          {!all && found.length > firstShown && (
            <p>
              <Link to="?all=1" preventScrollReset>
                {words.territory.showAll(found.length)}
              </Link>
            </p>
          )}
        </>
      )}
    </Section>
  );
}

function TerritoryMap({ communes, groups }: { communes: readonly MapCommune[]; groups: readonly Group[] }) {
  const { territory } = useWords();
  const formats = useFormats();
  const counted = groups.map(
    ({ name, count }, index): MapGroup => ({ name, counted: territory.groupOf(name, count), ground: index % 3 }),
  );
  const text = territory.mapText(communes.length, formats.list(counted.map((group) => group.counted)));
  return (
    <Cartogram
      communes={communes}
      groups={counted}
      words={{
        name: territory.mapName,
        unknownGroup: territory.unknownGroup,
        inhabitants: territory.inhabitants,
        dot: territory.hasActions,
        text: `${text} ${territory.mapKeys} ${territory.mapNote}`,
      }}
    />
  );
}

/** The communes that are not an agglomeration's members, to choose from. */
function othersThan(siren: string, data: TerritoryData | undefined) {
  return (data?.communes?.nodes ?? []).flatMap(({ insee, name, agglomeration }) =>
    agglomeration?.siren === siren ? [] : [{ key: insee, label: name ?? insee }],
  );
}

/** The map of the communes and the same as a table. */
export default function Territory() {
  const words = useWords();
  const siren = useOfficer();
  const answer = useAnswer<TerritoryData>(territory, {});
  const map = useMemo(() => (answer.data?.communes ? mapOf(answer.data) : null), [answer.data]);
  return (
    <Page title={words.territory.title} lede={words.territory.lede}>
      <Answered
        answer={answer}
        whatIsMissing={{ call: words.territory.withoutAgglomeration, commune: words.territory.withoutCommunes }}
      >
        {() =>
          map !== null && (
            <>
              <TerritoryMap communes={map.communes} groups={map.groups} />
              <Communes communes={map.communes} groups={map.groups} />
              {siren !== null && (
                <Suspense fallback={<Skeleton />}>
                  <MemberChanges siren={siren} others={othersThan(siren, answer.data)} onChanged={answer.again} />
                </Suspense>
              )}
            </>
          )
        }
      </Answered>
    </Page>
  );
}
