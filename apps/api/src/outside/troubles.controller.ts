import type { Access, FollowedSource, Webhook } from '@lockstep/application'
import { Id } from '@lockstep/domain'
import { Controller, Get, Inject, Param, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { ACCESS } from '../provided.ts'
import { Visitors } from '../visitors/visitors.ts'

const Trouble = z.strictObject({
  of: z.enum(['webhook', 'followed']),
  id: Id,
  url: z.string(),
  says: z.string(),
})

export const TroublesAnswer = z.strictObject({ troubles: z.array(Trouble) })

type Told = z.output<typeof Trouble>

/** What of one’s own leads nowhere any more, for the list of what waits for one. */
@Controller('api/orgs/:org/troubles')
export class TroublesController {
  readonly #visitors: Visitors
  readonly #access: Access

  constructor(@Inject(Visitors) visitors: Visitors, @Inject(ACCESS) access: Access) {
    this.#visitors = visitors
    this.#access = access
  }

  @Get()
  async all(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
  ): Promise<z.output<typeof TroublesAnswer>> {
    const { person } = await this.#visitors.own(request, org)
    const isOwn = (each: { readonly person: string }) => each.person === person
    const webhooks = (await this.#access.webhooks.in(org)).filter(isOwn)
    const followed = (await this.#access.followed.in(org)).filter(isOwn)
    const read = await Promise.all(followed.map((each) => this.#troubleOf(each)))
    return { troubles: [...webhooks.flatMap(stopped), ...read.flat()] }
  }

  async #troubleOf({ id, url, of }: FollowedSource): Promise<Told[]> {
    const [last] = await this.#access.followed.readings(id)
    const { recorded = 0, known = 0, lines = 0 } = last?.came ?? {}
    // A table of other columns than before, say; a commit may well hold nothing that is read.
    const isStrange = of === 'goals' && lines > 0 && recorded + known === 0
    const says = last?.problem ?? (isStrange ? STRANGE : undefined)
    return says === undefined ? [] : [{ of: 'followed', id, url, says }]
  }
}

const STRANGE =
  'Nothing in it is understood any more: import the file by hand once to choose what its columns are.'

const WHY = {
  failing: 'It took nothing for three days, and is told nothing until you let it go on.',
  restored: 'This was restored from a backup: it is told nothing until you let it go on.',
  gone: 'It said that it is no more, and is told nothing until you let it go on.',
} as const

const stopped = ({ id, url, paused }: Webhook): Told[] =>
  paused === undefined ? [] : [{ of: 'webhook', id, url, says: WHY[paused] }]
