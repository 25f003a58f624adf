import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Absent } from '../../kit/Absent.js';
import { Answered } from '../../kit/Answered.js';
import { Facts } from '../../kit/Facts.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Actions } from './Actions.js';
import communeFile from './CommuneFile.graphql?raw';
import { Duty } from './Duty.js';
import { ExchangesHosted } from './ExchangesHosted.js';
import { OwnWord } from './OwnWord.js';
import { type ProjectRow, Projects } from './Projects.js';
import { SharedRisks, type SharedRisksRow } from './SharedRisks.js';
import { type FactRow, Stated } from './Stated.js';
import { Told } from './Told.js';

interface Source {
  readonly title: string;
  readonly publisher: string | null;
}

interface CommuneFile {
  readonly insee: string;
  readonly siren: string | null;
  readonly name: string | null;
  readonly population: number | null;
  readonly populations:
    | readonly { readonly inhabitants: number; readonly since: string; readonly source: Source }[]
    | null;
  readonly areaKm2: number | null;
  readonly neighbours: readonly { readonly insee: string; readonly name: string | null }[] | null;
  readonly facts: readonly FactRow[] | null;
  readonly sharedRisks: SharedRisksRow | null;
  readonly agglomeration: {
    readonly siren: string;
    readonly name: string | null;
    readonly shortName: string | null;
  } | null;
  readonly projects: { readonly nodes: readonly ProjectRow[]; readonly totalCount: number } | null;
}

/** What is known of the commune itself, each figure with its date and source. */
function Known({ commune }: { commune: CommuneFile }) {
  const words = useWords();
  const formats = useFormats();
  const rows = [...(commune.populations ?? [])].sort((a, b) => b.since.localeCompare(a.since));
  const latest = rows[0];
  return (
    <Section title={words.commune.facts}>
      <Facts
        of={[
          {
            term: words.commune.population,
            value: commune.population === null ? words.answer.unknown : formats.number(commune.population),
            figure: true,
            note: latest && (
              <>
                {words.answer.since(formats.date(latest.since))}.{' '}
                {words.answer.source(latest.source.title, latest.source.publisher)}
              </>
            ),
          },
          {
            term: words.commune.agglomeration,
            value: commune.agglomeration?.name ?? words.answer.unknown,
            note: commune.agglomeration && (
              <Link to={`/agglomerations/${commune.agglomeration.siren}/story`}>{words.commune.itsStory}</Link>
            ),
          },
          {
            term: words.commune.area,
            value:
              commune.areaKm2 === null ? words.answer.unknown : words.commune.km2(formats.decimal(commune.areaKm2)),
          },
          { term: words.commune.insee, value: commune.insee },
        ]}
      />
      {rows.length > 1 && (
        <details>
          <summary>{words.commune.otherPopulations}</summary>
          <ul className="bullets">
            {rows.slice(1).map((row) => (
              <li key={`${row.since}${row.source.title}`}>
                {formats.number(row.inhabitants)} {words.answer.since(formats.date(row.since))}.{' '}
                <span className="quiet">{words.answer.source(row.source.title, row.source.publisher)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {commune.neighbours && commune.neighbours.length > 0 && (
        <p className="prose">
          {words.commune.neighbours}{' '}
          {commune.neighbours.map((neighbour, index) => (
            <span key={neighbour.insee}>
              {index > 0 && ', '}
              <Link to={`/communes/${neighbour.insee}`}>{neighbour.name ?? neighbour.insee}</Link>
            </span>
          ))}
        </p>
      )}
    </Section>
  );
}

/** One commune: from its projects to their label and the posts at work, then its actions, then what is known of it. */
export default function Commune() {
  const { insee = '' } = useParams();
  const words = useWords();
  const answer = useAnswer<{ commune: CommuneFile | null }>(communeFile, { insee });
  const commune = answer.data?.commune;
  if (commune === null && !answer.loading && answer.missing.length === 0) {
    const way = { to: '/territory', label: words.commune.toMap };
    return <Absent title={words.commune.absent} lede={words.commune.absentLede} way={way} />;
  }
  const agglomeration = commune?.agglomeration?.name;
  return (
    <Page title={commune?.name ?? insee} lede={agglomeration ? words.commune.lede(agglomeration) : undefined}>
      <Answered answer={answer}>
        {(data) =>
          data.commune && (
            <>
              <Projects
                insee={insee}
                rows={data.commune.projects?.nodes ?? null}
                total={data.commune.projects?.totalCount ?? 0}
                missing={answer.missing}
              />
              <Actions insee={insee} />
              <ExchangesHosted insee={insee} />
              <OwnWord insee={insee} />
              <Duty insee={insee} population={data.commune.population} />
              {data.commune.sharedRisks && <SharedRisks insee={insee} shared={data.commune.sharedRisks} />}
              <Told insee={insee} />
              <Known commune={data.commune} />
              <Stated facts={data.commune.facts ?? []} />
            </>
          )
        }
      </Answered>
    </Page>
  );
}
