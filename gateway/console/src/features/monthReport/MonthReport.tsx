import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Button } from '../../kit/Button.js';
import { Facts } from '../../kit/Facts.js';
import { isMonth, monthOf } from '../../kit/month.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { TextField } from '../../kit/TextField.js';
import { useAddress } from '../../kit/useAddress.js';
import { useDirector } from '../../session/useDirector.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import monthReport from './MonthReport.graphql?raw';
import { Part } from './Part.js';
import type { ReportAllocation, ReportAnswer, ReportPost } from './reportAnswer.js';
import { useReportWords } from './words.js';

/** A month of the pole on paper: what posts gave, to whom, what is not in order, what ends. One part a page. */
export default function MonthReport() {
  const words = useWords();
  const its = useReportWords();
  const { checks: checkWords } = usePlacingWords();
  const kinds: Readonly<Record<string, string>> = checkWords.kinds;
  const formats = useFormats();
  const siren = useDirector();
  const address = useAddress();
  const asked = address.get('month');
  const month = isMonth(asked) ? asked : monthOf(new Date());
  const answer = useAnswer<ReportAnswer>(monthReport, { siren: siren ?? '', month }, siren === null);
  if (siren === null) return <OnlyPole returnTo="/month-report" />;
  const posts = answer.data?.pole?.technicians;
  const figure = (name: 'capacity' | 'committed' | 'done' | 'free' | 'over') => (post: ReportPost) =>
    post.months?.[0]?.[name] ?? null;
  const sum = (name: Parameters<typeof figure>[0]) =>
    posts == null || posts.nodes.length < posts.totalCount
      ? words.answer.unknown
      : words.months.halfDays(posts.nodes.reduce((total, post) => total + (figure(name)(post) ?? 0), 0));
  const inMonth = (name: 'planned' | 'done') => (row: ReportAllocation) =>
    row.months?.find((one) => one.month === month)?.[name] ?? null;
  const file = (name: string) => `${name}-${month}`;
  const nameOf = (party: { code: string; name: string | null } | null) => party && (party.name ?? party.code);
  return (
    <Page
      title={its.title(formats.month(month))}
      lede={answer.data?.pole?.name ?? its.lede}
      actions={
        <Button weight="second" onPress={() => window.print()}>
          {its.print}
        </Button>
      }
    >
      <search className="filters no-print">
        <TextField
          label={its.month}
          kind="month"
          value={month}
          onChange={(value) => {
            if (isMonth(value)) address.set('month', value);
          }}
        />
      </search>
      <Answered
        answer={answer}
        whatIsMissing={{ commune: words.months.withoutCommunes, call: checkWords.withoutAgglomerations }}
      >
        {({ pole, ending }) => (
          <div className="sheet report stack stack-wide">
            <Section title={its.inShort}>
              <Facts
                of={[
                  { term: words.months.capacity, value: sum('capacity') },
                  { term: words.months.committed, value: sum('committed') },
                  { term: words.months.doneTerm, value: sum('done') },
                  { term: words.months.freeTerm, value: sum('free') },
                  { term: words.months.overTerm, value: sum('over') },
                  {
                    term: its.checks,
                    value: pole?.checks ? formats.number(pole.checks.totalCount) : words.answer.unknown,
                  },
                ]}
              />
              <p className="quiet">{its.asOf(formats.date(new Date().toISOString()))}</p>
            </Section>
            <Part
              title={its.posts}
              file={file(its.files.posts)}
              empty={words.months.noPosts}
              of={pole?.technicians}
              keyOf={({ id }) => id}
              columns={[
                { title: words.months.post, cell: ({ code }) => code },
                { title: its.function, cell: (post) => post.function },
                { title: its.employer, cell: ({ employer }) => employer?.name ?? null },
                { title: words.months.capacity, numeric: true, cell: figure('capacity') },
                { title: words.months.committed, numeric: true, cell: figure('committed') },
                { title: words.months.doneTerm, numeric: true, cell: figure('done') },
                { title: words.months.freeTerm, numeric: true, cell: figure('free') },
                { title: words.months.overTerm, numeric: true, cell: figure('over') },
              ]}
            />
            <Part
              title={its.allocations}
              file={file(its.files.allocations)}
              empty={words.months.noAllocations}
              of={pole?.allocations}
              keyOf={({ id }) => id}
              columns={[
                { title: words.months.allocation, cell: ({ reference }) => reference },
                { title: words.months.post, cell: ({ technician }) => technician?.code ?? null },
                { title: words.months.project, cell: ({ team }) => team?.project?.title ?? null },
                { title: words.months.ledBy, cell: ({ team }) => team?.pilot?.name ?? team?.pilot?.insee ?? null },
                { title: words.months.state, cell: ({ state }) => state && words.allocationStates[state] },
                { title: words.months.planned, numeric: true, cell: inMonth('planned') },
                { title: words.months.doneTerm, numeric: true, cell: inMonth('done') },
              ]}
            />
            <Part
              title={its.checks}
              file={file(its.files.checks)}
              empty={its.noCheck}
              of={pole?.checks}
              keyOf={(row) => `${row.kind} ${row.since} ${row.reason} ${row.allocations?.map(({ id }) => id)}`}
              columns={[
                { title: its.check, cell: ({ kind }) => kinds[kind] ?? kind },
                {
                  title: checkWords.severity,
                  cell: ({ state, severity }) =>
                    state === 'UNKNOWN' ? checkWords.states.UNKNOWN : checkWords.severities[severity],
                },
                { title: words.months.post, cell: ({ technician }) => technician?.code ?? '' },
                {
                  title: words.months.allocation,
                  cell: ({ allocations }) => allocations?.map(({ reference }) => reference).join(', ') ?? null,
                },
                { title: its.since, cell: ({ since }) => since },
                { title: its.reason, cell: ({ reason }) => reason },
              ]}
            />
            <Part
              title={its.ending}
              file={file(its.files.ending)}
              empty={its.noEnding}
              of={ending}
              keyOf={({ id }) => id}
              columns={[
                { title: its.provider, cell: ({ provider }) => nameOf(provider) },
                { title: its.receiver, cell: ({ receiver }) => nameOf(receiver) },
                { title: its.until, cell: ({ until }) => until },
              ]}
            />
          </div>
        )}
      </Answered>
    </Page>
  );
}
