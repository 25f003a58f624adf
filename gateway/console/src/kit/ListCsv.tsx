import { useState } from 'react';
import { useClient } from 'urql';
import { useFormats, useLanguage, useWords } from '../words/Words.js';
import { Button } from './Button.js';
import { type Cell, saveCsv } from './csv.js';
import { Notice } from './Notice.js';
import type { Connection } from './PagedList.js';
import { today } from './today.js';

/** As many rows as one page of the graph may hold. */
const pageSize = 200;

interface ListCsvProps<Data, Row> {
  /** The file's name, to which the day is added. */
  readonly name: string;
  /** The list's operation, with `$first` and `$after`. */
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly listOf: (data: Data) => Connection<Row> | null | undefined;
  readonly columns: readonly { readonly title: string; readonly cell: (row: Row) => Cell }[];
}

type State = { readonly is: 'IDLE' | 'FAILED' } | { readonly is: 'COMING'; readonly rows: number; readonly of: number };

/** The whole list as the page narrows and orders it, not only the page in sight. All of it or nothing: half a list would be taken for the whole. */
export function ListCsv<Data, Row>({ name, operation, variables, listOf, columns }: ListCsvProps<Data, Row>) {
  const words = useWords();
  const formats = useFormats();
  const { language } = useLanguage();
  const client = useClient();
  const [state, setState] = useState<State>({ is: 'IDLE' });

  const download = async () => {
    const rows: Row[] = [];
    let after: string | null = null;
    setState({ is: 'COMING', rows: 0, of: 0 });
    do {
      const page: { data?: Data | undefined; error?: unknown } = await client
        .query<Data>(operation, { ...variables, first: pageSize, after }, { requestPolicy: 'network-only' })
        .toPromise();
      const list: Connection<Row> | null | undefined = page.data && listOf(page.data);
      if (list == null || page.error !== undefined) {
        setState({ is: 'FAILED' });
        return;
      }
      rows.push(...list.nodes);
      setState({ is: 'COMING', rows: rows.length, of: list.totalCount });
      after = list.pageInfo.hasNextPage ? list.pageInfo.endCursor : null;
    } while (after !== null);
    saveCsv(
      `${name}-${today()}`,
      columns.map(({ title }) => title),
      rows.map((row) => columns.map(({ cell }) => cell(row))),
      language,
    );
    setState({ is: 'IDLE' });
  };

  return (
    <div className="stack stack-tight no-print">
      <p className="row">
        <Button weight="quiet" disabled={state.is === 'COMING'} onPress={() => void download()}>
          {words.answer.csv}
        </Button>
        {state.is === 'COMING' && state.of > pageSize && (
          <span className="quiet" role="status">
            {words.pager.shown(formats.number(state.rows), formats.number(state.of))}
          </span>
        )}
      </p>
      {state.is === 'FAILED' && <Notice kind="problem">{words.answer.csvFailed}</Notice>}
    </div>
  );
}
