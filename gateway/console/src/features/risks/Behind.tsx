import { useState } from 'react';
import { Link } from 'react-router';
import { useAnswer } from '../../graph/useAnswer.js';
import { Answered } from '../../kit/Answered.js';
import type { RiskWords } from '../../words/fr/risks.js';
import { useFormats, useWords } from '../../words/Words.js';
import type { RowKind } from './figures.js';
import riskRows from './RiskRows.graphql?raw';
import { useRiskWords } from './useRiskWords.js';

interface Titled {
  readonly id: string;
  readonly title: string | null;
  readonly heldOn?: string | null;
}
interface Nodes<Row> {
  readonly nodes: readonly Row[];
}

interface RowsAnswer {
  readonly commune: {
    readonly actions: Nodes<Titled> | null;
    readonly contracts: Nodes<Titled> | null;
    readonly forumSessions: Nodes<Titled> | null;
    readonly communityEvents: Nodes<Titled> | null;
    readonly microDistricts: Nodes<{ readonly id: string; readonly name: string | null }> | null;
    readonly stands: Nodes<{
      readonly id: string;
      readonly heldOn: string | null;
      readonly microDistrict: { readonly name: string | null } | null;
    }> | null;
    readonly presentations: Nodes<{
      readonly id: string;
      readonly function: string | null;
      readonly scope: 'WHOLE' | 'PART' | null;
      readonly place: 'INSIDE' | 'OUTSIDE' | null;
      readonly presentedOn: string | null;
    }> | null;
  } | null;
}

interface Named {
  readonly label: string;
  /** Where it is read; null where it has no page. */
  readonly to: string | null;
}

/** What each row is called and where it is read. */
function useNames(commune: RowsAnswer['commune'], says: RiskWords): ReadonlyMap<string, Named> {
  const formats = useFormats();
  const on = (label: string, day: string | null | undefined) => (day ? `${label}, ${formats.date(day)}` : label);
  const named: (readonly [string, Named])[] = [
    ...(commune?.actions?.nodes ?? []).map(
      ({ id, title }) => [id, { label: title ?? id, to: `/actions/${id}` }] as const,
    ),
    ...(commune?.contracts?.nodes ?? []).map(
      ({ id, title }) => [id, { label: title ?? id, to: `/contracts/${id}` }] as const,
    ),
    ...(commune?.forumSessions?.nodes ?? []).map(
      ({ id, title, heldOn }) => [id, { label: on(title ?? says.met.forum, heldOn), to: '/meetings' }] as const,
    ),
    ...(commune?.communityEvents?.nodes ?? []).map(
      ({ id, title, heldOn }) => [id, { label: on(title ?? says.met.event, heldOn), to: '/meetings' }] as const,
    ),
    ...(commune?.stands?.nodes ?? []).map(
      ({ id, heldOn, microDistrict }) =>
        [id, { label: on(says.met.stand(microDistrict?.name ?? ''), heldOn), to: '/stands' }] as const,
    ),
    ...(commune?.microDistricts?.nodes ?? []).map(
      ({ id, name }) => [id, { label: name ?? id, to: `/stands?district=${id}` }] as const,
    ),
    ...(commune?.presentations?.nodes ?? []).map((one) => {
      const said = [one.function, one.scope && says.presented[one.scope], one.place && says.presented[one.place]];
      return [one.id, { label: on(said.filter(Boolean).join(', '), one.presentedOn), to: '/management' }] as const;
    }),
  ];
  return new Map(named);
}

function Rows({ insee, rows, kind }: { insee: string; rows: readonly string[]; kind: RowKind }) {
  const says = useRiskWords();
  const answer = useAnswer<RowsAnswer>(riskRows, { insee });
  const names = useNames(answer.data?.commune ?? null, says);
  // Older than what is asked at once: the row is still a link where its kind has pages.
  const unnamed: Named = { label: says.one[kind], to: null };
  const nameOf = (id: string): Named =>
    names.get(id) ?? (kind === 'actions' ? { label: says.one.actions, to: `/actions/${id}` } : unnamed);
  return (
    <Answered answer={answer}>
      {() => (
        <ul className="bullets">
          {rows.map((id) => {
            const { label, to } = nameOf(id);
            return <li key={id}>{to === null ? label : <Link to={to}>{label}</Link>}</li>;
          })}
        </ul>
      )}
    </Answered>
  );
}

interface BehindProps {
  readonly insee: string;
  readonly rows: readonly string[];
  readonly kind: RowKind;
}

/** The rows behind a figure, asked for when they are wanted. */
export function Behind({ insee, rows, kind }: BehindProps) {
  const words = useWords();
  const says = useRiskWords();
  const [open, setOpen] = useState(false);
  if (rows.length === 0) return <>{words.answer.none}</>;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{says.rowsOf(rows.length)}</summary>
      {open && <Rows insee={insee} rows={rows} kind={kind} />}
    </details>
  );
}
