import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { DataTable } from '../../kit/DataTable.js';
import { Empty } from '../../kit/Empty.js';
import { Page } from '../../kit/Page.js';
import { Section } from '../../kit/Section.js';
import { today } from '../../kit/today.js';
import { useSitting } from '../../session/SessionProvider.js';
import { useTenantName } from '../../session/useTenantName.js';
import { useFormats, useWords } from '../../words/Words.js';
import { Delegations } from './Delegations.js';
import { EndButton } from './EndButton.js';
import { GrantForm } from './GrantForm.js';
import { mandateOperations } from './mandateOperations.js';
import { type MandateRow, type MandatesAnswer, type Standing, standingOf } from './mandateRows.js';
import { useMandateWords } from './useMandateWords.js';

interface RowsProps {
  /** Null where they could not be read. */
  readonly rows: readonly MandateRow[] | null;
  readonly standing: Standing;
  /** The operation by which one is ended; null where the reader ends none. */
  readonly end: string | null;
  readonly onDone: () => void;
}

function Rows({ rows, standing, end, onDone }: RowsProps) {
  const words = useWords();
  const says = useMandateWords();
  const formats = useFormats();
  const office = ({ grantedBy }: MandateRow) => (grantedBy === null ? words.answer.unknown : says.offices[grantedBy]);
  return (
    <Section title={says.titles[standing]}>
      {rows === null || rows.length === 0 ? (
        <Empty>{rows === null ? words.answer.unknown : says.none[standing]}</Empty>
      ) : (
        <DataTable
          caption={says.titles[standing]}
          rows={rows}
          keyOf={({ id }) => id}
          columns={[
            { key: 'subject', title: says.subject, cell: ({ subject }) => subject },
            { key: 'role', title: says.role, cell: ({ role }) => words.roles[role] },
            { key: 'since', title: says.since, cell: ({ since }) => formats.date(since) },
            {
              key: 'until',
              title: says.until,
              cell: ({ until }) => (until === null ? says.noEnd : formats.date(until)),
            },
            { key: 'office', title: says.grantedBy, cell: office },
            ...(end === null || standing === 'ENDED'
              ? []
              : [
                  {
                    key: 'end',
                    title: says.standing,
                    cell: (row: MandateRow) => (
                      <EndButton operation={end} row={row} label={says.endFor(row.subject)} onDone={onDone} />
                    ),
                  },
                ]),
          ]}
        />
      )}
    </Section>
  );
}

/** Who acts for the institution one acts for: in force, to come and ended, and who replaces whom meanwhile. */
export default function Mandates() {
  const says = useMandateWords();
  const { mandate, session } = useSitting();
  const tenantName = useTenantName(session.mandates);
  const operations = mandateOperations[mandate?.scale ?? 'commune'];
  const answer = useAnswer<MandatesAnswer>(operations.ask, {}, mandate === null);
  if (mandate === null) {
    return (
      <Page title={says.title} lede={says.signIn}>
        {null}
      </Page>
    );
  }
  const name = tenantName(mandate);
  const administers = mandate.role === 'ADMINISTRATOR';
  const day = today();
  return (
    <Page title={says.titleOf(name)} lede={administers ? says.lede : says.ledeOwn}>
      <Answered answer={answer}>
        {({ mandates, delegations }) => {
          const here = mandates?.filter(({ tenant }) => tenant === mandate.tenant) ?? null;
          const at = (standing: Standing) => here?.filter((row) => standingOf(row, day) === standing) ?? null;
          return (
            <>
              {(['IN_FORCE', 'TO_COME', 'ENDED'] as const).map((standing) => (
                <Rows
                  key={standing}
                  rows={at(standing)}
                  standing={standing}
                  end={administers ? operations.end : null}
                  onDone={answer.again}
                />
              ))}
              {administers && (
                <Section title={says.give}>
                  <p className="prose">{says.again}</p>
                  <GrantForm
                    key={`${mandate.scale} ${mandate.tenant}`}
                    operation={operations.grant}
                    scale={mandate.scale}
                    onDone={answer.again}
                  />
                </Section>
              )}
              <Delegations rows={delegations} mandate={mandate} subject={session.subject} onDone={answer.again} />
            </>
          );
        }}
      </Answered>
    </Page>
  );
}
