import { type Access, execute, idAt, type Link, parseInput } from '@lockstep/application'
import { Id, type Instant, later, type PersonId, reachOfSession, streamOf } from '@lockstep/domain'
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { HttpProblem } from '../http/problems.ts'
import type { Open } from '../organisations/opened.ts'
import { ACCESS } from '../provided.ts'
import { hasPart, isMember, settles } from '../visitors/part.ts'
import { Visitors } from '../visitors/visitors.ts'
import type { Joined, LinkMade, Vouched, Vouches } from './answers.ts'

const JOIN_DAYS = 30
const DEVICE_DAYS = 1

export const PersonBody = z.strictObject({ person: Id })

/** Making links, and who may make which. */
@Controller('api/orgs/:org/links')
export class LinksController {
  readonly #visitors: Visitors
  readonly #access: Access

  constructor(@Inject(Visitors) visitors: Visitors, @Inject(ACCESS) access: Access) {
    this.#visitors = visitors
    this.#access = access
  }

  /** For another device of one's own. It reaches back as far as this session. */
  @Post('device')
  async device(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
  ): Promise<z.output<typeof LinkMade>> {
    const { session } = await this.#visitors.own(request, org)
    const { person } = session
    const link = { kind: 'device', organisation: org, person, by: [person] } as const
    return this.#made({ ...link, ...reachOfSession(session) }, DEVICE_DAYS)
  }

  /** Who has come in before, and so needs no first link. */
  @Get('join')
  async joined(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
  ): Promise<z.output<typeof Joined>> {
    await this.#visitors.own(request, org)
    return { joined: [...(await this.#access.joined(org))] }
  }

  /** The first of somebody who has a part here, and never came. */
  @Post('join')
  async join(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Body() sent: unknown,
  ): Promise<z.output<typeof LinkMade>> {
    const { open, person: by } = await this.#visitors.own(request, org)
    const { person } = parseInput(PersonBody, sent)
    if (!(await settles(open, by))) throw new HttpProblem(403)
    if (!(await hasPart(open, person))) throw new HttpProblem(404)
    if ((await this.#access.joined(org)).includes(person)) {
      throw new HttpProblem(
        409,
        'AlreadyJoined',
        'This person has come in before; the others can let them in again.',
      )
    }
    return this.#made({ kind: 'join', organisation: org, person, by: [by] }, JOIN_DAYS)
  }

  /** What is only vouched for yet: for those who could vouch too, and whom it is about. */
  @Get('restore')
  async vouches(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
  ): Promise<z.output<typeof Vouches>> {
    const { open, person } = await this.#visitors.own(request, org)
    const [pending, member] = await Promise.all([
      this.#access.vouches.pending(org),
      isMember(open, person),
    ])
    return pending.filter((vouch) => member || vouch.person === person)
  }

  /** The visitor vouches no longer. */
  @Delete('restore/:person')
  @HttpCode(204)
  async takeBack(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('person') person: string,
  ): Promise<void> {
    const { person: voucher } = await this.#visitors.own(request, org)
    await this.#access.vouches.takeBack(org, person, voucher)
  }

  /** The visitor vouches for somebody who lost every way in; with all others (at most two) there is a link. */
  @Post('restore')
  @HttpCode(200)
  async restore(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Body() sent: unknown,
  ): Promise<z.output<typeof Vouched>> {
    const { open, person: voucher } = await this.#visitors.own(request, org)
    const { person } = parseInput(PersonBody, sent)
    const isOther = voucher !== person && (await isMember(open, voucher))
    if (!isOther || !(await hasPart(open, person))) throw new HttpProblem(404)
    const others = (await open.reading.members()).filter((member) => member !== person)
    const vouched = await this.#access.vouches.add(org, person, voucher)
    const vouching = vouched.filter((member) => others.includes(member))
    const needed = Math.min(2, others.length)
    if (vouching.length < needed) return { vouching: vouching.length, needed }
    const by = [voucher, ...vouching.filter((member) => member !== voucher)].slice(0, needed).sort()
    const wordsSince = await sinceTheyWere(open, by)
    await recordRestoring(open, person, by, wordsSince)
    await this.#access.vouches.end(org, person)
    const link: Link = { kind: 'restore', organisation: org, person, by, wordsSince }
    return { vouching: by.length, needed, ...(await this.#made(link, DEVICE_DAYS)) }
  }

  async #made(link: Link, days: number) {
    return { link: `/join/${await this.#access.links.make(link, days)}` }
  }
}

/**
 * From when on words are open to who is let in again. One who vouches alone could come in themselves: from now on. Of two,
 * one could have brought the other in for that: from when both were members, as the record's own clock has it.
 */
async function sinceTheyWere({ home }: Open, by: readonly PersonId[]): Promise<Instant> {
  if (by.length === 1) return new Date().toISOString()
  const joined = await Promise.all(
    by.map(async (id) => {
      const recorded = await home.streams.recorded(streamOf({ noun: 'person', id }))
      return recorded.findLast(({ type }) => type === 'MemberJoined')?.metadata.recordedAt ?? ''
    }),
  )
  return joined.reduce(later)
}

function recordRestoring(
  { home }: Open,
  id: PersonId,
  by: readonly PersonId[],
  wordsSince: Instant,
) {
  return execute(home, {
    name: 'RestoreAccess',
    input: { id, by, wordsSince },
    giver: { by: 'timer' },
    source: 'web',
    key: idAt(home),
  })
}
