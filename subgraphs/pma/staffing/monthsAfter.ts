/** `count` months, the first of them `step` months after `month`: ("2026-12", 1, 2) → ["2027-01", "2027-02"]. */
export function monthsAfter(month: string, step: number, count: number): string[] {
  const first = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + step;
  return Array.from({ length: count }, (_none, index) => {
    const at = first + index;
    return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
