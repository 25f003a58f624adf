/** What makes a spreadsheet execute a cell instead of showing it (OWASP, « CSV injection »), full-width forms included. */
const executed = /^'*[=+\-@\t\r＝＋－＠]/u;

/** A cell that a spreadsheet shows as text: an apostrophe stands before what it would execute. */
export function neutralised(cell: string): string {
  return executed.test(cell) ? `'${cell}` : cell;
}

/** The cell as it was before `neutralised`, whatever it was. */
export function restored(cell: string): string {
  return cell.startsWith("'") && executed.test(cell) ? cell.slice(1) : cell;
}
