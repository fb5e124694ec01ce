/** Two lines that cross and go on together. */
export function LockstepMark() {
  return (
    <svg width="18" height="16" viewBox="0 0 18 16" aria-hidden="true" fill="none" strokeWidth="2">
      <path d="M1 12.5C5 12.5 5 5 9 5s4 4 8 4" stroke="var(--a)" />
      <path d="M1 9c4 0 4-5.5 8-5.5S13 12 17 12" stroke="var(--b)" />
    </svg>
  )
}
