/** What one event adds to a score, in points of 0..100; negative takes away. */
export interface Contribution {
  readonly id: string
  readonly points: number
}
