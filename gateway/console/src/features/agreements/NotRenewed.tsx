import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import { Empty } from '../../kit/Empty.js';
import { Notice } from '../../kit/Notice.js';
import { Section } from '../../kit/Section.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { AgreementFile, Resting } from './agreement.js';
import notRenewed from './NotRenewed.graphql?raw';
import { RestingRows } from './RestingRows.js';
import { useAgreementWords } from './words.js';

interface NotRenewedData {
  readonly pole: {
    readonly whatIf: {
      readonly asOf: string;
      readonly chains: readonly { readonly brokenFrom: string; readonly allocation: Resting | null }[];
      readonly months: readonly { readonly committedBefore: number; readonly committedAfter: number }[];
      readonly requests: readonly { readonly foundBefore: number; readonly foundAfter: number }[];
      readonly problems: readonly { readonly message: string }[];
    } | null;
  } | null;
}

interface NotRenewedProps {
  readonly agreement: AgreementFile;
  readonly siren: string;
  /** The last day that is written. */
  readonly until: string;
}

/** What would become of the work if nothing followed an agreement; nothing of it is written. */
export function NotRenewed({ agreement, siren, until }: NotRenewedProps) {
  const words = useWords();
  const its = useAgreementWords();
  const formats = useFormats();
  const answer = useAnswer<NotRenewedData>(notRenewed, { siren, id: agreement.id });
  return (
    <Section title={its.notRenewed(formats.date(until))}>
      <Answered answer={answer} whatIsMissing={{ commune: its.withoutCommunes }}>
        {({ pole }) => {
          const supposed = pole?.whatIf;
          if (supposed == null) return <Empty>{words.answer.unknown}</Empty>;
          if (supposed.problems.length > 0) {
            return supposed.problems.map(({ message }) => <Notice key={message}>{message}</Notice>);
          }
          const rows = supposed.chains.flatMap(({ allocation, brokenFrom }) =>
            allocation === null ? [] : [{ ...allocation, brokenFrom }],
          );
          const lost = supposed.months.reduce((sum, month) => sum + month.committedBefore - month.committedAfter, 0);
          const unserved = supposed.requests.reduce(
            (sum, request) => sum + request.foundBefore - request.foundAfter,
            0,
          );
          return rows.length === 0 ? (
            <Empty>{its.nothingBreaks}</Empty>
          ) : (
            <>
              <p className="prose">{its.breaks(rows.length)}</p>
              <RestingRows
                caption={its.breaksCaption}
                rows={rows}
                day={{ title: its.brokenFrom, of: ({ brokenFrom }) => brokenFrom }}
              />
              {lost > 0 && <p>{its.lost(lost)}</p>}
              {unserved > 0 && <p>{its.unserved(unserved)}</p>}
            </>
          );
        }}
      </Answered>
    </Section>
  );
}
