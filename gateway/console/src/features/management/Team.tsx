import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Facts } from '../../kit/Facts.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { SteeringTeam } from './managementAnswer.js';
import { SteeringForm } from './SteeringForm.js';
import { useManagementWords } from './words.js';

interface TeamProps {
  readonly insee: string;
  readonly team: SteeringTeam | null;
  readonly onDone: () => void;
}

/** Who frames the routine work and drives the transition, and how they share their time. */
export function Team({ insee, team, onDone }: TeamProps) {
  const words = useWords();
  const formats = useFormats();
  const its = useManagementWords();
  const functions = team?.functions ?? [];
  const yesOrNo = (is: boolean) => (is ? words.territory.yes : words.actions.not);
  const ofAll = (some: number) => its.of(formats.number(some), formats.number(functions.length));
  return (
    <Section title={its.team}>
      {team === null || functions.length === 0 ? (
        <Empty>{its.noTeam}</Empty>
      ) : (
        <>
          <Facts
            of={[
              {
                term: its.share,
                value:
                  team.projectShare === null
                    ? its.unknownShare
                    : its.percent(formats.number(Math.round(team.projectShare * 100))),
                note: words.answer.asOf(formats.date(team.asOf)),
                figure: team.projectShare !== null,
              },
              { term: its.trained, value: ofAll(team.cooperationTrained) },
              { term: its.promoted, value: ofAll(team.internallyPromoted) },
            ]}
          />
          <DataTable
            caption={its.teamCaption(formats.date(team.asOf))}
            rows={functions}
            keyOf={({ id }) => id}
            columns={[
              {
                key: 'function',
                title: its.function,
                cell: (row) => (
                  <span className="row">
                    {row.function}
                    {row.commune && row.commune.insee !== insee && <span className="quiet">{row.commune.name}</span>}
                    <Demonstration shown={row.demonstration} />
                  </span>
                ),
              },
              {
                key: 'routine',
                title: its.routine,
                numeric: true,
                cell: ({ routineHalfDays }) => its.halfDays(routineHalfDays),
              },
              {
                key: 'project',
                title: its.project,
                numeric: true,
                cell: ({ projectHalfDays }) => its.halfDays(projectHalfDays),
              },
              { key: 'trained', title: its.trainedOne, cell: (row) => yesOrNo(row.cooperationTraining) },
              { key: 'promoted', title: its.promotedOne, cell: (row) => yesOrNo(row.internalPromotion) },
              { key: 'since', title: its.since, cell: ({ since }) => formats.date(since) },
            ]}
          />
        </>
      )}
      <details className="no-print">
        <summary>{its.setFunction}</summary>
        <SteeringForm onDone={onDone} />
      </details>
    </Section>
  );
}
