import { comingAndGoing } from './coming-and-going.ts'
import { commitments } from './commitments.ts'
import { decisions } from './decisions.ts'
import { domains, remarks } from './domains.ts'
import { feedback } from './feedback.ts'
import { findings } from './findings.ts'
import { goals } from './goals.ts'
import { mendings } from './mendings.ts'
import { metrics } from './metrics.ts'
import { outside } from './outside.ts'
import { partnerships } from './partnerships.ts'
import { audit, importing, leaving, office, people, unnamed } from './people.ts'
import { postmortems } from './postmortems.ts'
import { pulses } from './pulses.ts'
import { rankings } from './rankings.ts'
import { requests } from './requests.ts'
import { sessions } from './sessions.ts'
import type { Teller } from './teller.ts'
import { visions } from './visions.ts'

/** A small story in which every type of event is recorded. A new type gets a sentence in it. */
export async function tell(teller: Teller): Promise<void> {
  teller.home.moveTo('2026-03-09T08:00:00.000Z')
  const cast = await people(teller)
  await office(teller, cast)
  const pair = await partnerships(teller, cast)
  const goal = await goals(teller, cast, pair)
  await decisions(teller, cast, goal)
  await feedback(teller, cast, goal, pair)
  await commitments(teller, cast, pair)
  await pulses(teller, cast, pair)
  await rankings(teller, cast, pair)
  await requests(teller, cast, goal, pair)
  await metrics(teller, cast, pair)
  await domains(teller, cast, goal, pair)
  await remarks(teller, cast, goal)
  await audit(teller, cast, pair)
  await sessions(teller, cast, pair)
  await findings(teller, cast, goal)
  await mendings(teller, cast)
  await leaving(teller, cast)
  await teller.until('2026-06-02')
  await importing(teller, cast)
  await postmortems(teller, cast, pair, goal)
  await outside(teller, cast, pair)
  await comingAndGoing(teller, cast, pair)
  await visions(teller, cast, pair)
}

/** Another, of an organisation that nobody named. */
export async function tellOfNoName(teller: Teller): Promise<void> {
  teller.home.moveTo('2026-03-09T08:00:00.000Z')
  await unnamed(teller)
}
