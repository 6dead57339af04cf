/** The house's sign: a roof over three crossing threads. */
export function Mark({ size = 34 }: { size?: number }) {
  return (
    <svg className="mark" width={size} height={size} viewBox="0 0 34 34" aria-hidden="true">
      <path className="mark-roof" d="M2.5 14.5 19.2 2M31.5 14.5 14.8 2" />
      <path className="mark-warp" d="M11.5 12.8v10.9M11.5 30.3V33M22.5 12.8v2.9M22.5 22.3V33" />
      <path className="mark-weft" d="M4.5 19H8.2M14.8 19h14.7M4.5 27h14.7M25.8 27h3.7" />
    </svg>
  )
}
