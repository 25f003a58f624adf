import { Link } from 'react-router';
import { CsvButton } from '../../kit/CsvButton.js';
import { DataTable } from '../../kit/DataTable.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { Empty } from '../../kit/Empty.js';
import { Fold } from '../../kit/Fold.js';
import { Section } from '../../kit/Section.js';
import { SourceLine } from '../../kit/SourceLine.js';
import { useMembers } from '../../kit/useMembers.js';
import { useFormats, useWords } from '../../words/Words.js';
import { ContractForm } from './ContractForm.js';
import { CorrectContract } from './CorrectContract.js';
import { Corrections } from './Corrections.js';
import type { Contract } from './territorialAnswer.js';
import { useTerritorialWords } from './words.js';

interface ContractsProps {
  readonly siren: string;
  readonly contracts: readonly Contract[] | null;
  readonly onDone: () => void;
}

/** What was signed with partners, and the pilot communes each contract builds on. */
export function Contracts({ siren, contracts, onDone }: ContractsProps) {
  const words = useWords();
  const formats = useFormats();
  const its = useTerritorialWords().contracts;
  const { unknown } = words.answer;
  const from = (one: Contract) => one.signedOn ?? one.knownSince;
  const pilots = (one: Contract) => (one.pilotCommunes ?? []).map(({ insee, name }) => name ?? insee).join(', ');
  const members = useMembers(siren);
  const namesOf = (codes: string) =>
    formats.list(codes.split(', ').map((insee) => members.find(({ key }) => key === insee)?.label ?? insee));
  return (
    <Section
      title={its.title}
      aside={
        contracts !== null &&
        contracts.length > 0 && (
          <CsvButton
            label={words.answer.csv}
            name={its.file}
            heading={[its.contract, its.partner, its.period, its.until, its.pilots, its.clause]}
            rows={contracts.map((one) => [
              one.title,
              one.partner,
              from(one),
              one.until,
              one.pilotCommunes && pilots(one),
              one.participationClause,
            ])}
          />
        )
      }
    >
      {contracts === null || contracts.length === 0 ? (
        <Empty>{contracts === null ? unknown : its.none}</Empty>
      ) : (
        <DataTable
          caption={its.caption}
          rows={contracts}
          keyOf={({ id }) => id}
          columns={[
            {
              key: 'title',
              title: its.contract,
              cell: (one) => (
                <div className="stack stack-tight">
                  <span>{one.title ?? unknown}</span>
                  <span className="quiet">{one.partner ?? unknown}</span>
                  <Demonstration shown={one.demonstration} />
                  <SourceLine of={one.source} />
                  <Corrections
                    of={one.corrections}
                    labels={{
                      title: its.contract,
                      partner: its.partner,
                      signedOn: its.signedOn,
                      until: its.until,
                      participationClause: its.clause,
                      pilotCommunes: its.pilots,
                    }}
                    show={(field, before) => (field === 'pilotCommunes' ? namesOf(before) : before)}
                  />
                  {one.version !== null && <CorrectContract siren={siren} of={one} onDone={onDone} />}
                </div>
              ),
            },
            {
              key: 'period',
              title: its.period,
              cell: (one) => {
                const day = from(one);
                if (day === null) return unknown;
                const said = one.signedOn === null ? its.known(formats.date(day)) : its.signed(formats.date(day));
                return one.until === null ? said : `${said}, ${its.ends(formats.date(one.until))}`;
              },
            },
            {
              key: 'pilots',
              title: its.pilots,
              cell: ({ pilotCommunes }) => {
                if (pilotCommunes === null) return unknown;
                if (pilotCommunes.length === 0) return its.noPilot;
                return (
                  <ul className="bullets">
                    {pilotCommunes.map(({ insee, name }) => (
                      <li key={insee}>
                        <Link to={`/communes/${insee}`}>{name ?? insee}</Link>
                      </li>
                    ))}
                  </ul>
                );
              },
            },
            {
              key: 'clause',
              title: its.clause,
              cell: ({ participationClause }) => participationClause ?? its.noClause,
            },
          ]}
        />
      )}
      <Fold title={its.record}>
        <ContractForm siren={siren} onDone={onDone} />
      </Fold>
    </Section>
  );
}
