import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Empty } from '../../kit/Empty.js';
import { Section } from '../../kit/Section.js';
import { Shown } from '../../kit/Shown.js';
import { useWords } from '../../words/Words.js';
import type { AgreementFile, Resting } from './agreement.js';
import { RestingRows } from './RestingRows.js';
import restsOnIt from './RestsOnIt.graphql?raw';
import { useAgreementWords } from './words.js';

interface Chained extends Resting {
  readonly chain: {
    readonly links: readonly { readonly agreement: { readonly id: string } | null }[];
  } | null;
}

interface RestsData {
  readonly pole: {
    readonly allocations: { readonly nodes: readonly Chained[]; readonly totalCount: number } | null;
  } | null;
}

const isCommune = (code: string) => code.length === 5;

/** The work whose chain of today leads through an agreement. */
export function RestsOnIt({ agreement, siren }: { agreement: AgreementFile; siren: string }) {
  const words = useWords();
  const its = useAgreementWords();
  const { id, receiver, technician } = agreement;
  const answer = useAnswer<RestsData>(restsOnIt, {
    siren,
    filter: {
      states: ['ACCEPTED', 'ACTIVE'],
      ...(receiver && isCommune(receiver.code) ? { pilots: [receiver.code] } : {}),
      ...(technician ? { technicians: [technician.id] } : {}),
    },
  });
  return (
    <Section title={its.rests}>
      <Answered answer={answer}>
        {({ pole }) => {
          const list = pole?.allocations;
          if (list == null) return <Empty>{words.answer.unknown}</Empty>;
          const rows = list.nodes.filter(({ chain }) => chain?.links.some((link) => link.agreement?.id === id));
          return (
            <>
              {rows.length === 0 ? (
                <Empty>{its.nothingRests}</Empty>
              ) : (
                <RestingRows
                  caption={its.restsCaption(rows.length)}
                  rows={rows}
                  day={{ title: its.lastDay, of: ({ until }) => until }}
                />
              )}
              <Shown shown={list.nodes.length} total={list.totalCount} />
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
