type SkeletonProps = { label: string; picture?: boolean; lines?: number }

/** The outline of what is on its way. */
export function Skeleton({ label, picture, lines = 2 }: SkeletonProps) {
  return (
    <div className="stack-s" role="status" aria-busy="true" aria-label={label}>
      {picture && <div className="skeleton pic" />}
      {Array.from({ length: lines }, (_, at) => (
        <div key={at} className={`skeleton ${at % 2 === 0 ? 'w60' : 'w40'}`} />
      ))}
    </div>
  )
}
