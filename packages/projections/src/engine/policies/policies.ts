import type { AnyPolicy } from '../../view/policy.ts'
import { agreements } from './agreements.ts'
import { cadenceEnds } from './cadence-ends.ts'
import { commitmentDays } from './commitment-days.ts'
import { conversationDays } from './conversation-days.ts'
import { findingsAskedAgain } from './findings-asked-again.ts'
import { followUps } from './follow-ups.ts'
import { hiringDays } from './hire-days.ts'
import { leavingWindows } from './leaving-windows.ts'
import { positionWindows } from './position-windows.ts'
import { firstPulses, nextPulses } from './pulse-cadences.ts'
import { pulseWindows } from './pulse-windows.ts'
import { rankingWindows } from './ranking-windows.ts'
import { recollectionWindows } from './recollection-windows.ts'
import { replacements } from './replacements.ts'
import { restrictionEnds } from './restriction-ends.ts'
import { firstSessions, nextSessions } from './session-cadences.ts'
import { sessionDays } from './session-days.ts'
import { supersessions } from './supersessions.ts'

/** Every policy there is. */
export const policies: readonly AnyPolicy[] = [
  followUps,
  replacements,
  positionWindows,
  firstPulses,
  nextPulses,
  pulseWindows,
  rankingWindows,
  restrictionEnds,
  supersessions,
  commitmentDays,
  conversationDays,
  firstSessions,
  nextSessions,
  cadenceEnds,
  sessionDays,
  recollectionWindows,
  findingsAskedAgain,
  hiringDays,
  leavingWindows,
  agreements,
]
