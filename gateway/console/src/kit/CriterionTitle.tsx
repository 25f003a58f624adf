/** A criterion by its title, and by what it is about where that is inhabitants' involvement. */
export function CriterionTitle({ title, involvement }: { title: string; involvement: string | null }) {
  return (
    <div className="stack stack-tight">
      <span>{title}</span>
      {involvement !== null && <span className="quiet">{involvement}</span>}
    </div>
  );
}
