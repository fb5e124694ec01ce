import { z } from 'zod'
import { StampView } from './stamp.ts'

/** How an answer that a round asked for stands, as everybody sees it. */
export const roundAnswer = {
  /**
   * Waited for; answered and sealed; open, and answered in time, late, or after having been away; nothing said, though
   * asked, or away; or said by who has been erased.
   */
  state: z.enum(['waiting', 'sealed', 'in time', 'late', 'away', 'silent', 'not there', 'erased']),
  given: StampView.optional(),
  /** From when on it counts. */
  opened: StampView.optional(),
}

/** How it stands where it may be given. */
export const answerable = ['waiting', 'sealed', 'silent', 'not there'] as const
