import {
  type Access,
  type OutgoingPage,
  type ReadUpTo,
  sealHead,
  type Webhook,
  type WebhookState,
} from '@lockstep/application'
import { instant, reachOfSession } from '@lockstep/domain'
import type { Open } from '../organisations/opened.ts'
import type { Reach } from '../outside/address.ts'
import { post } from '../outside/post.ts'
import { isMember } from '../visitors/part.ts'
import { afterFailure, isTaken } from './schedule.ts'
import { secretOf, signed } from './signature.ts'

/** Milliseconds. So long nobody else sends to it: longer than one try takes. */
const TAKEN_FOR = 30_000

/** Who sends, and with what. */
export interface Sender {
  readonly access: Pick<Access, 'webhooks'>
  /** Its own among all servers. */
  readonly name: string
  readonly reach: Reach
  readonly now: () => number
  readonly stopping: AbortSignal
}

type Outside = Pick<Open, 'home' | 'reading' | 'served'>
type Entry = OutgoingPage['entries'][number]

/** Sends all that an organisation’s webhooks have not been told yet, to each in the order of the log. Of many servers one does. */
export async function sendDue(sender: Sender, open: Outside): Promise<void> {
  const { access, now } = sender
  const waits = (webhook: Webhook) =>
    webhook.paused === undefined && Date.parse(webhook.next) <= now() && isBehind(open, webhook)
  const due = (await access.webhooks.in(open.served.id)).filter(waits)
  await Promise.all(due.map((webhook) => sendTo(sender, open, webhook)))
}

/** Whether something was recorded that it was not told yet, or is told again. */
export const isBehind = (
  { home, reading }: Pick<Open, 'home' | 'reading'>,
  { reached }: Webhook,
): boolean => reached.log !== home.log.id || reached.position !== reading.position()

async function sendTo(sender: Sender, open: Outside, { id }: Webhook): Promise<void> {
  const { access, name, now } = sender
  const webhook = await access.webhooks.take(id, name, now(), now() + TAKEN_FOR)
  if (webhook === undefined) return
  if (!(await isMember(open, webhook.person))) return access.webhooks.end(id)
  const secret = await secretOf(open.home, id)
  for (let at: Webhook | undefined = webhook; at !== undefined; )
    at = await sendPage(sender, open, at, secret)
}

/** @returns where it stands then; undefined where there is nothing more to send now */
async function sendPage(
  sender: Sender,
  open: Outside,
  webhook: Webhook,
  secret: Buffer,
): Promise<Webhook | undefined> {
  const page = await open.reading.outgoing({
    person: webhook.person,
    only: webhook.only,
    after: webhook.reached,
    ...reachOfSession(webhook),
  })
  let told = webhook
  const head = page.entries.length === 0 ? '' : await sealedHead(open, sender.now())
  for (const entry of page.entries) {
    const state = await sendEntry(sender, told, entry, { secret, head })
    if (state === undefined || !(await saved(sender, told, state))) return undefined
    if (state.attempts > 0) return undefined
    told = standing(told, state)
  }
  if (page.upTo === undefined) return undefined
  const state = nothingOutstanding(page.upTo, sender.now())
  return (await saved(sender, told, state)) ? standing(told, state) : undefined
}

/** @returns where it stands after a try; undefined where that was broken off */
async function sendEntry(
  { access, reach, now, stopping }: Sender,
  webhook: Webhook,
  { id, type, body, upTo }: Entry,
  { secret, head }: { readonly secret: Buffer; readonly head: string },
): Promise<WebhookState | undefined> {
  const moment = now()
  const headers = {
    ...signed(secret, id, Math.floor(moment / 1_000), body),
    'lockstep-head': head,
  }
  const answer = await post(webhook.url, { headers, body, reach, signal: stopping })
  if (stopping.aborted) return undefined
  await access.webhooks.noteTry(webhook.id, { entry: id, type, at: instant(moment), ...answer })
  return isTaken(answer) ? nothingOutstanding(upTo, now()) : afterFailure(webhook, answer, now())
}

/** What was recorded until now, sealed: a receiver that keeps it can tell later whether that was written anew. */
async function sealedHead({ home, reading }: Outside, now: number): Promise<string> {
  return sealHead(home, await reading.head(), instant(now))
}

const nothingOutstanding = (reached: ReadUpTo, now: number): WebhookState => ({
  reached,
  attempts: 0,
  next: instant(now),
})

function standing(webhook: Webhook, state: WebhookState): Webhook {
  const { failingSince: _, paused: __, ...rest } = webhook
  return { ...rest, ...state }
}

const saved = (
  { access, name, now }: Sender,
  { id }: Webhook,
  state: WebhookState,
): Promise<boolean> => access.webhooks.save(id, name, state, now() + TAKEN_FOR)
