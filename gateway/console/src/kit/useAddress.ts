import { useSearchParams } from 'react-router';

/** A list begins anew when something else of the address changes: its cursors are of the list as it was. */
function forgetCursors(search: URLSearchParams): void {
  for (const name of [...search.keys()]) if (/^after(?:[A-Z]|$)/.test(name)) search.delete(name);
}

/** What a page shows is in its address: reads it, and changes one part of it without leaving the page. */
export function useAddress() {
  const [search, setSearch] = useSearchParams();
  /** @param value empty: the part leaves the address. */
  const set = (name: string, value: string) =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === '') next.delete(name);
        else next.set(name, value);
        forgetCursors(next);
        return next;
      },
      { replace: true, preventScrollReset: true },
    );
  return {
    get: (name: string) => search.get(name) ?? '',
    /** The value of the address when it is one of these, else the first. */
    oneOf: <Key extends string>(name: string, keys: readonly [Key, ...Key[]]): Key =>
      keys.find((key) => key === search.get(name)) ?? keys[0],
    set,
    /** The same address with one part changed, as a link. */
    with: (name: string, value: string) => {
      const next = new URLSearchParams(search);
      if (value === '') next.delete(name);
      else next.set(name, value);
      forgetCursors(next);
      return `?${next}`;
    },
  };
}
