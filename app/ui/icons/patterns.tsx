/** The fills `#weft` and `#hatch` that woven bars refer to; the shells draw them once a page. */
export function Patterns() {
  return (
    <svg className="sprite" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern id="weft" width="4" height="4" patternUnits="userSpaceOnUse">
          <path d="M0 .5h4M0 2.5h4" className="weft-line" />
        </pattern>
        <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0 0v6M3 0v6" className="hatch-line" />
        </pattern>
      </defs>
    </svg>
  )
}
