import type { TechnicianMonth } from './MonthTable.js';

const width = 100;

/** A month as one bar: done dense, planned striped, what is left empty, what is too many crossed and beyond the mark of the capacity. */
export function MonthBar({ of }: { of: TechnicianMonth }) {
  const { capacity, committed, done } = of;
  const whole = Math.max(capacity, committed, done, 1);
  const at = (halfDays: number) => (halfDays / whole) * width;
  const within = Math.min(committed, capacity);
  const doneWithin = Math.min(done, within);
  return (
    <svg className="month-bar" viewBox={`0 0 ${width} 8`} preserveAspectRatio="none" aria-hidden="true">
      <rect className="bar-free" x="0" y="0" width={at(capacity)} height="8" />
      <rect className="bar-planned" x="0" y="0" width={at(within)} height="8" />
      <rect className="bar-done" x="0" y="2" width={at(doneWithin)} height="4" />
      {committed > capacity && (
        <rect className="bar-over" x={at(capacity)} y="0" width={at(committed - capacity)} height="8" />
      )}
    </svg>
  );
}
