import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { FilterChoice } from '../../kit/FilterChoice.js';
import { ListCsv } from '../../kit/ListCsv.js';
import { OnlyPole } from '../../kit/OnlyInstitution.js';
import { Page } from '../../kit/Page.js';
import { PagedList } from '../../kit/PagedList.js';
import { Section } from '../../kit/Section.js';
import { useAddress } from '../../kit/useAddress.js';
import { useDirector } from '../../session/useDirector.js';
import { usePlacingWords } from '../../words/placingWords.js';
import { useFormats, useWords } from '../../words/Words.js';
import checks from './Checks.graphql?raw';
import { CheckTable } from './CheckTable.js';
import type { CheckCount, CheckRow, ChecksData } from './checkRow.js';

/** What is not in order at the pole: how many of each kind, then each with where to put it in order. */
export default function Checks() {
  const its = usePlacingWords().checks;
  const address = useAddress();
  const pole = useDirector();
  const kind = address.get('kind');
  const severity = address.get('severity');
  const state = address.get('state');
  const technician = address.get('post');
  const filter = {
    ...(kind in its.kinds ? { kinds: [kind] } : {}),
    ...(severity in its.severities ? { severities: [severity] } : {}),
    ...(state in its.states ? { states: [state] } : {}),
    ...(technician === '' ? {} : { technicians: [technician] }),
  };
  const answer = useAnswer<ChecksData>(checks, { pole, filter, after: address.get('after') || null }, pole === null);
  if (pole === null) return <OnlyPole returnTo="/checks" />;
  return (
    <Page title={its.title} lede={its.lede}>
      <search className="filters no-print">
        <FilterChoice label={its.kind} name="kind" labels={its.kinds} />
        <FilterChoice label={its.severity} name="severity" labels={its.severities} />
        <FilterChoice label={its.state} name="state" labels={its.states} />
      </search>
      <Answered
        answer={answer}
        whatIsMissing={{ commune: its.withoutCommunes, call: its.withoutAgglomerations, pma: its.withoutPole }}
      >
        {(data) => (
          <>
            <Counts of={data.pole?.checkCounts ?? null} />
            <PagedList list={data.pole?.checks} empty={its.empty}>
              {(rows) => (
                <>
                  <CheckTable rows={rows} again={answer.again} />
                  <Csv variables={{ pole, filter }} />
                </>
              )}
            </PagedList>
          </>
        )}
      </Answered>
    </Page>
  );
}

/** Every kind with its count, zero said as none; what is not known is said so, and never as zero. */
function Counts({ of }: { of: readonly CheckCount[] | null }) {
  const words = useWords();
  const its = usePlacingWords().checks;
  const formats = useFormats();
  const address = useAddress();
  return (
    <Section title={its.counts}>
      {of === null ? (
        <p>{words.answer.unknown}</p>
      ) : (
        <ul className="tiles">
          {of.map(({ kind, count, unknown, since }) => (
            <li key={kind} className="tile">
              <span className="figure">{formats.number(count)}</span>
              {count === 0 ? (
                <span>
                  {its.kinds[kind]} : {its.none}
                </span>
              ) : (
                <Link to={address.with('kind', kind)}>{its.kinds[kind]}</Link>
              )}
              {unknown > 0 && <span>{its.unknown(unknown)}</span>}
              {since && <span className="quiet">{its.oldestOn(formats.date(since))}</span>}
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Csv({ variables }: { variables: Readonly<Record<string, unknown>> }) {
  const its = usePlacingWords().checks;
  const cells: ((row: CheckRow) => string | number | null)[] = [
    ({ kind }) => its.kinds[kind],
    ({ severity }) => its.severities[severity],
    ({ state }) => its.states[state],
    ({ since }) => since,
    ({ month }) => month,
    ({ halfDays }) => halfDays,
    ({ aboveHalfDays }) => aboveHalfDays,
    ({ belowHalfDays }) => belowHalfDays,
    ({ technician }) => technician?.code ?? null,
    ({ allocations }) => (allocations ?? []).map(({ reference }) => reference).join(', '),
    ({ article }) => article,
    ({ reason }) => reason,
  ];
  return (
    <ListCsv<ChecksData, CheckRow>
      name="points-a-verifier"
      operation={checks}
      variables={variables}
      listOf={(data) => data.pole?.checks}
      columns={cells.map((cell, index) => ({ title: its.csv[index] ?? '', cell }))}
    />
  );
}
