/** What a check came to: within reach, a stretch, or out of reach. */
export type Reach = 'within_reach' | 'stretch' | 'out_of_reach'

/**
 * Whether a check was right about what came: "within reach" is where it was reached, "out of reach" where it was not.
 * A stretch claims neither, and is undefined (null).
 */
export const heldUp = (verdict: Reach, reached: boolean): boolean | null =>
  verdict === 'stretch' ? null : reached === (verdict === 'within_reach')
