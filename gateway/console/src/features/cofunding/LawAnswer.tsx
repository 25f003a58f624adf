import { wholeEuros } from '../../kit/coFunding.js';
import { DataTable } from '../../kit/DataTable.js';
import { Facts } from '../../kit/Facts.js';
import { Section } from '../../kit/Section.js';
import { useCoFundingWords } from '../../words/coFundingWords.js';
import { useFormats } from '../../words/Words.js';
import type { Cap } from './coFundingAnswer.js';

/** What the law still allows, each rule with its article, and the one that limits. */
export function LawAnswer({ cap }: { cap: Cap }) {
  const words = useCoFundingWords();
  const formats = useFormats();
  const binding = cap.terms.filter((term) => term.binding).map(({ article }) => article);
  return (
    <Section title={words.answer}>
      <Facts
        of={[
          {
            term: words.max,
            value: formats.euros(wholeEuros(cap.maxCents)),
            figure: true,
            note: words.limitedBy(formats.list(binding)),
          },
          { term: words.cost, value: formats.euros(cap.costCents), figure: true },
          { term: words.subsidies, value: formats.euros(cap.subsidiesCents), figure: true },
          { term: words.granted, value: formats.euros(cap.grantedCents), figure: true },
        ]}
      />
      <DataTable
        caption={words.terms}
        rows={cap.terms}
        keyOf={({ rule }) => rule}
        columns={[
          {
            key: 'rule',
            title: words.rule,
            cell: ({ statement, article, binding: binds }) => (
              <div className="stack stack-tight">
                <span>{statement}</span>
                <span className="quiet">
                  {article}
                  {binds && ` : ${words.binds}`}
                </span>
              </div>
            ),
          },
          {
            key: 'limit',
            title: words.limit,
            numeric: true,
            cell: ({ limitCents }) => formats.euros(wholeEuros(limitCents)),
          },
        ]}
      />
      <p className="quiet">
        {words.law(formats.date(cap.lawSince), cap.lawSource)} {cap.toBeConfirmed}
      </p>
    </Section>
  );
}
