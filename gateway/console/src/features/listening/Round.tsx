import { Link, useParams } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Absent } from '../../kit/Absent.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useFormats, useWords } from '../../words/Words.js';
import { EditRound } from './EditRound.js';
import { ProgressTag } from './ProgressTag.js';
import roundText from './RoundFile.graphql?raw';
import type { RoundFile } from './roundFile.js';
import { useRoundName } from './useRoundName.js';
import { useListeningWords } from './words.js';

/** What was found, topic by topic, beside what the round before found. */
function Compared({ round }: { round: RoundFile }) {
  const its = useListeningWords();
  const nameOf = useRoundName();
  const { previous } = round;
  return (
    <Section title={its.findings}>
      {previous === null ? (
        <p className="prose">{its.first}</p>
      ) : (
        <p className="row">
          {its.comparedWith(nameOf(previous))}
          <Link to={`/rounds/${previous.id}`}>{its.seePrevious}</Link>
        </p>
      )}
      <DataTable
        caption={its.findings}
        rows={round.findings ?? []}
        keyOf={({ scale, topic }) => `${scale} ${topic}`}
        columns={[
          { key: 'topic', title: its.topic, cell: ({ topic }) => topic },
          { key: 'scale', title: its.scale, cell: ({ scale }) => its.scales[scale] },
          { key: 'before', title: its.before, cell: ({ before }) => before ?? its.noBefore },
          { key: 'now', title: its.now, cell: ({ finding }) => finding },
          { key: 'progress', title: its.progress, cell: ({ progress }) => <ProgressTag progress={progress} /> },
        ]}
      />
    </Section>
  );
}

function NotHeardAgain({ round }: { round: RoundFile }) {
  const its = useListeningWords();
  if (round.previous === null || round.notHeardAgain === null) return null;
  return (
    <Section title={its.notHeardAgain}>
      {round.notHeardAgain.length === 0 && <Empty>{its.allHeardAgain}</Empty>}
      <ul className="list">
        {round.notHeardAgain.map(({ scale, topic, finding }) => (
          <li key={`${scale} ${topic}`}>
            <span className="list-title">
              {topic} ({its.scales[scale]})
            </span>
            <span className="prose">{finding}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** One listening round, compared with the one before it. */
export default function Round() {
  const { id = '' } = useParams();
  const words = useWords();
  const formats = useFormats();
  const its = useListeningWords();
  const nameOf = useRoundName();
  const { mandate } = useSitting();
  const answer = useAnswer<{ listeningRound: RoundFile | null }>(roundText, { id });
  const round = answer.data?.listeningRound;
  if (round === null && !answer.loading && answer.missing.length === 0) {
    return <Absent title={its.absent} lede={its.absentLede} />;
  }
  const commune = round?.commune;
  const mine = mandate?.role === 'COMMUNE_AGENT' && mandate.tenant === commune?.insee;
  const name = commune ? (commune.name ?? commune.insee) : '';
  const back = mine
    ? { to: '/rounds', label: its.title }
    : commune && { to: `/communes/${commune.insee}/rounds`, label: its.titleOf(name) };
  return (
    <Page title={round ? nameOf(round) : its.title} lede={commune && its.roundOf(name)} {...(back ? { back } : {})}>
      <Answered answer={answer}>
        {() =>
          round && (
            <>
              <div className="row">
                <span>{formats.list((round.scales ?? []).map((scale) => its.scales[scale]))}</span>
                <Demonstration shown={round.demonstration} />
                {round.source && (
                  <span className="quiet">{words.answer.source(round.source.title, round.source.publisher)}</span>
                )}
              </div>
              {round.summary && <p className="prose">{round.summary}</p>}
              {round.complete === false && <p className="quiet">{its.incomplete}</p>}
              <Compared round={round} />
              <NotHeardAgain round={round} />
              {mine && round.source === null && round.version !== null && (
                <EditRound key={round.id} round={{ ...round, version: round.version }} onDone={answer.again} />
              )}
            </>
          )
        }
      </Answered>
    </Page>
  );
}
