import { useAdviceWords } from '../words/adviceWords.js';
import type { AdviceWords } from '../words/fr/advice.js';
import type { Catalogue } from '../words/fr.js';
import { useFormats, useWords } from '../words/Words.js';
import { DataTable } from './DataTable.js';
import { Fold } from './Fold.js';
import { Notice } from './Notice.js';

type ActingScale = keyof AdviceWords['scales'];

/** What the rule concludes, of a need or of a help that exists. */
export interface Conclusion {
  readonly verdict: keyof AdviceWords['verdicts'];
  readonly sentence: string;
  readonly conditions: readonly { readonly text: string }[];
  readonly counterfactuals: readonly {
    readonly kind: keyof AdviceWords['counterfactuals'];
    readonly share: number | null;
    readonly halfDays: number | null;
    readonly cents: number | null;
    readonly scale: ActingScale | null;
    readonly role: keyof Catalogue['supportRoles'] | null;
    readonly council: string | null;
  }[];
  readonly missing: readonly { readonly what: keyof AdviceWords['missing']; readonly scale: ActingScale | null }[];
  /** Each question in the order in which the rule asked it. */
  readonly steps: readonly {
    readonly name: string;
    readonly question: string;
    readonly answer?: string;
    readonly sentence: string;
    readonly source: string;
    /** The rows it was read in; none told where the page does not ask for them. */
    readonly evidence?: readonly { readonly scale: ActingScale; readonly asOf: string }[];
  }[];
}

type Counterfactual = Conclusion['counterfactuals'][number];

/** The verdict in a sentence, what it depends on, what nobody could tell, and what would change it. */
export function Concluded({ advice }: { advice: Conclusion }) {
  const words = useAdviceWords();
  const all = useWords();
  const formats = useFormats();
  const missing = [
    ...new Set(advice.missing.map(({ what, scale }) => words.missing[what](scale && words.scales[scale]))),
  ];
  const unanswered = [
    ...new Set(advice.steps.filter(({ answer }) => answer === 'UNKNOWN').map(({ question }) => question)),
  ];
  const changes = [...new Set(advice.counterfactuals.map(change))];
  function change({ kind, share, halfDays, cents, scale, role, council }: Counterfactual): string {
    return words.counterfactuals[kind]({
      share: share ?? 0,
      effort: all.project.halfDays(halfDays ?? 0),
      euros: formats.euros(cents ?? 0),
      scale: scale ? words.scales[scale] : '',
      role: role ? all.supportRoles[role] : '',
      council: council && formats.date(council),
    });
  }
  return (
    <div className="stack">
      <p className="verdict" data-verdict={advice.verdict}>
        {advice.sentence}
      </p>
      {missing.length + unanswered.length > 0 && (
        <Notice kind="partial">
          {missing.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {missing.length > 0 && <p>{all.answer.unknownIsNotNo}</p>}
          {unanswered.map((question) => (
            <p key={question}>{words.unanswered(question)}</p>
          ))}
        </Notice>
      )}
      <Sentences title={words.conditions} of={advice.conditions.map(({ text }) => text)} />
      <Sentences title={words.changes} of={changes} />
      {advice.steps.length > 0 && (
        <Fold title={words.asked}>
          <Questions steps={advice.steps} />
        </Fold>
      )}
    </div>
  );
}

function Sentences({ title, of }: { title: string; of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <div>
      <h3>{title}</h3>
      <ul className="bullets">
        {[...new Set(of)].map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </div>
  );
}

/** Each question as the rule asked it, its answer in a sentence; what was answered alike for several stands once. */
function Questions({ steps }: Pick<Conclusion, 'steps'>) {
  const words = useAdviceWords();
  const formats = useFormats();
  const read = (evidence: Conclusion['steps'][number]['evidence'] = []) =>
    [...new Set(evidence.map(({ scale, asOf }) => words.readAt(words.scales[scale], formats.date(asOf))))].join(', ');
  const found = new Map(steps.map((step) => [`${step.name} ${step.sentence}`, step]));
  return (
    <DataTable
      caption={words.asked}
      columns={[
        { key: 'question', title: words.question, cell: ({ question }) => question },
        { key: 'answer', title: words.answer, cell: ({ sentence }) => sentence },
        { key: 'source', title: words.source, cell: ({ source }) => <span className="quiet">{source}</span> },
        ...(steps.some(({ evidence }) => evidence !== undefined)
          ? [
              {
                key: 'read',
                title: words.read,
                cell: ({ evidence }: Conclusion['steps'][number]) => <span className="quiet">{read(evidence)}</span>,
              },
            ]
          : []),
      ]}
      rows={[...found.values()]}
      keyOf={({ name, sentence }) => `${name} ${sentence}`}
    />
  );
}
