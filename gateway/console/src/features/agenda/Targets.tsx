import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { Target, TargetsData } from './agendaAnswer.js';
import { TargetForm } from './TargetForm.js';
import teamTargets from './TeamTargets.graphql?raw';
import { useAgendaWords } from './words.js';

/** Each agglomeration's development team beside its dated target; a team that does not answer is unknown, not empty. */
export function Targets({ siren }: { siren: string }) {
  const words = useWords();
  const its = useAgendaWords();
  const formats = useFormats();
  const answer = useAnswer<TargetsData>(teamTargets, { siren });
  const { unknown } = words.answer;
  const name = ({ agglomeration }: Target) => agglomeration.name ?? agglomeration.siren;
  const lacking = ({ posts, agglomeration: { developmentTeam: team } }: Target) =>
    team === null ? null : Math.max(0, posts - team.filled);
  return (
    <Section title={its.teams}>
      <Answered answer={answer} whatIsMissing={{ call: its.withoutAgglomerations }}>
        {({ pole, agglomerations }) => {
          const rows = pole?.teamTargets;
          if (rows == null) return <Empty>{unknown}</Empty>;
          return (
            <>
              {rows.length === 0 ? (
                <Empty>{its.noTarget}</Empty>
              ) : (
                <>
                  <DataTable
                    caption={its.teamsCaption}
                    rows={rows}
                    keyOf={({ agglomeration }) => agglomeration.siren}
                    columns={[
                      {
                        key: 'name',
                        title: its.territory,
                        cell: (row) => (
                          <div className="stack stack-tight">
                            {name(row)}
                            <Demonstration shown={row.demonstration} />
                          </div>
                        ),
                      },
                      { key: 'target', title: its.target, numeric: true, cell: ({ posts }) => formats.number(posts) },
                      {
                        key: 'filled',
                        title: its.filled,
                        numeric: true,
                        cell: ({ agglomeration: { developmentTeam: team } }) =>
                          team === null ? unknown : formats.number(team.filled),
                      },
                      {
                        key: 'sought',
                        title: its.sought,
                        numeric: true,
                        cell: ({ agglomeration: { developmentTeam: team } }) =>
                          team === null ? unknown : formats.number(team.recruiting + team.vacant),
                      },
                      {
                        key: 'lacking',
                        title: its.lacking,
                        numeric: true,
                        cell: (row) => {
                          const count = lacking(row);
                          return count === null ? unknown : formats.number(count);
                        },
                      },
                      {
                        key: 'act',
                        title: its.act,
                        cell: ({ act, since }) => its.actSince(act, formats.date(since)),
                      },
                    ]}
                  />
                  <p>
                    <CsvButton
                      label={words.answer.csv}
                      name={its.teamsFile}
                      heading={[its.territory, its.target, its.filled, its.sought, its.lacking, its.act]}
                      rows={rows.map((row) => {
                        const team = row.agglomeration.developmentTeam;
                        const sought = team && team.recruiting + team.vacant;
                        return [name(row), row.posts, team?.filled ?? null, sought, lacking(row), row.act];
                      })}
                    />
                  </p>
                </>
              )}
              <Fold title={its.setTarget}>
                <TargetForm agglomerations={agglomerations ?? []} onDone={answer.again} />
              </Fold>
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
