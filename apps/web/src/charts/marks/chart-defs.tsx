/** The two hatchings that every chart fills with; placed once on the page. */
export function ChartDefs() {
  return (
    <svg width="0" height="0" style={{ position: 'absolute' }} aria-hidden="true">
      <defs>
        <pattern
          id="late"
          width="5"
          height="5"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="5" height="5" fill="var(--canvas)" />
          <rect width="2.5" height="5" fill="var(--due)" />
        </pattern>
        <pattern
          id="sealed"
          width="4"
          height="4"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-45)"
        >
          <rect width="1" height="4" fill="var(--past)" />
        </pattern>
      </defs>
    </svg>
  )
}
