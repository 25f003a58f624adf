import { CoFundingStateTag } from '../../kit/CoFundingStateTag.js';
import { Demonstration } from '../../kit/Demonstration.js';
import { DownloadButton } from '../../kit/DownloadButton.js';
import { Empty } from '../../kit/Empty.js';
import { HelpAssessment } from '../../kit/HelpAssessment.js';
import { Section } from '../../kit/Section.js';
import { Tag } from '../../kit/Tag.js';
import { useCoFundingWords } from '../../words/coFundingWords.js';
import { useFormats } from '../../words/Words.js';
import type { Fonds, Vote } from './coFundingAnswer.js';
import { FondsForms } from './FondsForms.js';

function VoteLine({ of, vote }: { of: 'AGGLOMERATION' | 'COMMUNE'; vote: Vote | null }) {
  const words = useCoFundingWords();
  const formats = useFormats();
  const state = vote && (vote.concordant ? (vote.binds ? 'binds' : 'notYet') : 'differs');
  return (
    <span>
      {words.councils[of]} :{' '}
      {vote === null || state === null ? (
        <span className="quiet">{words.noVote}</span>
      ) : (
        <>
          {words.vote(vote.reference ?? '', formats.date(vote.decidedOn))}{' '}
          <span className="quiet">({words.voteStates[state]})</span>
        </>
      )}
    </span>
  );
}

function Drafts({ fonds }: { fonds: Fonds }) {
  const words = useCoFundingWords();
  return (
    <details className="no-print">
      <summary>{words.drafts}</summary>
      <div className="row">
        {(['AGGLOMERATION', 'COMMUNE'] as const).flatMap((council) =>
          (['pdf', 'docx'] as const).map((format) => (
            <DownloadButton
              key={`${council} ${format}`}
              from={`/files/call/co-funding-draft/${fonds.id}?council=${council}&format=${format}`}
            >
              {words.draft(words.councils[council], format.toUpperCase())}
            </DownloadButton>
          )),
        )}
      </div>
    </details>
  );
}

interface FondsRowsProps {
  readonly fonds: readonly Fonds[];
  /** Whether the reader decides for the agglomeration. */
  readonly officer: boolean;
  /** INSEE code of the reader's commune, if any: its own drafts are its to take. */
  readonly commune: string | null;
  readonly onDone: () => void;
}

/** Each fonds de concours: where it stands, what both councils voted, and what can be done. */
export function FondsRows({ fonds, officer, commune, onDone }: FondsRowsProps) {
  const words = useCoFundingWords();
  const formats = useFormats();
  return (
    <Section title={words.fonds}>
      {fonds.length === 0 && <Empty>{words.noFonds}</Empty>}
      <ul className="list">
        {fonds.map((one) => (
          <li key={one.id}>
            <span className="row">
              <span className="list-title">{formats.euros(one.amountCents)}</span>
              <CoFundingStateTag state={one.state} />
              {one.earlier && <Tag sign="↺">{words.earlier}</Tag>}
              <Demonstration shown={one.demonstration} />
              <span className="quiet">
                {one.reference}, {words.to(one.commune.name ?? one.commune.insee)}
                {one.paidCents > 0 && `, ${words.paid(formats.euros(one.paidCents))}`}
              </span>
            </span>
            <span>{one.encourages}</span>
            {one.reason && <span className="prose">{one.reason}</span>}
            <VoteLine of="AGGLOMERATION" vote={one.agglomerationDeliberation} />
            <VoteLine of="COMMUNE" vote={one.communeDeliberation} />
            <HelpAssessment kind="coFunding" id={one.id} name={one.reference} />
            {(officer || commune === one.commune.insee) && !one.earlier && <Drafts fonds={one} />}
            {officer && <FondsForms fonds={one} onDone={onDone} />}
          </li>
        ))}
      </ul>
    </Section>
  );
}
