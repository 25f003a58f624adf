import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { ScaleName } from '../../kit/ScaleName.js';
import { Section } from '../../kit/Section.js';
import { today } from '../../kit/today.js';
import { useFormats, useWords } from '../../words/Words.js';
import { ActText } from './ActText.js';
import historyText from './RegimeHistory.graphql?raw';
import { RegimeTag } from './RegimeTag.js';
import { type HistoryData, type RegimeFile, toldOf } from './regime.js';
import { useRegimeWords } from './words.js';

/** What the commune keeps of it: its own row, from its own scale. */
function ToldNow({ data, competence }: { data: HistoryData; competence: string }) {
  const words = useWords();
  const its = useRegimeWords();
  const formats = useFormats();
  const told = toldOf(data.commune?.regimesTold, competence);
  if (told === null) return <Empty>{words.answer.unknown}</Empty>;
  if (told === undefined) return <Empty>{its.toldNothing}</Empty>;
  return <p>{its.toldOf(its.regimes[told.regime], formats.date(told.since), formats.date(told.asOf))}</p>;
}

/** Every change point of one competence in one commune, and what the commune received of it for a day. */
export function History({ regime }: { regime: RegimeFile }) {
  const words = useWords();
  const its = useRegimeWords();
  const formats = useFormats();
  const competence = regime.competence?.key ?? '';
  const on = [regime.since, today()].sort().at(-1);
  const answer = useAnswer<HistoryData>(historyText, {
    siren: regime.agglomeration?.siren ?? '',
    insee: regime.commune?.insee ?? '',
    competence,
    on,
  });
  const { unknown } = words.answer;
  return (
    <Answered answer={answer} whatIsMissing={{ commune: its.withoutCommunes }}>
      {(data) => (
        <>
          <Section title={its.told} aside={<ScaleName scale="commune" />}>
            <ToldNow data={data} competence={competence} />
          </Section>
          <Section title={its.history}>
            <p className="quiet">{its.historyLede}</p>
            {data.agglomeration?.regimes == null ? (
              <Empty>{unknown}</Empty>
            ) : (
              <DataTable
                caption={its.captionHistory}
                rows={data.agglomeration.regimes.nodes}
                keyOf={({ id }) => id}
                columns={[
                  {
                    key: 'period',
                    title: its.lasts,
                    cell: ({ id, since, until }) => {
                      const period =
                        since === null ? unknown : its.period(formats.date(since), until && formats.date(until));
                      return id === regime.id ? (
                        <>
                          {period} <span className="quiet">({its.thisOne})</span>
                        </>
                      ) : (
                        <Link to={`/regimes/${id}`}>{period}</Link>
                      );
                    },
                  },
                  { key: 'regime', title: its.regime, cell: (row) => <RegimeTag regime={row.regime} /> },
                  { key: 'act', title: its.act, cell: ({ act }) => <ActText act={act} /> },
                ]}
              />
            )}
          </Section>
        </>
      )}
    </Answered>
  );
}
