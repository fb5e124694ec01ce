import { type Access, type FollowedSource, parseInput } from '@lockstep/application'
import { type Id, mayImport, reachOfSession } from '@lockstep/domain'
import { Body, Controller, Delete, Get, HttpCode, Inject, Param, Post, Req } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { HttpProblem } from '../http/problems.ts'
import { type Reach, reachableAt } from '../outside/address.ts'
import { asProblem } from '../outside/problem.ts'
import { ACCESS, SETTINGS } from '../provided.ts'
import type { Settings } from '../settings.ts'
import { type Visitor, Visitors } from '../visitors/visitors.ts'
import { FollowBody, type Followed, type FollowedAnswer } from './answers.ts'
import { SourceReaders } from './source-readers.ts'

/** So many a member may follow at once. */
const MOST_FOLLOWED = 10

/** Addresses that are read again on a schedule, each as an import of who follows it. */
@Controller('api/orgs/:org/followed')
export class FollowedController {
  readonly #visitors: Visitors
  readonly #access: Access
  readonly #readers: SourceReaders
  readonly #reach: Reach

  constructor(
    @Inject(Visitors) visitors: Visitors,
    @Inject(ACCESS) access: Access,
    @Inject(SourceReaders) readers: SourceReaders,
    @Inject(SETTINGS) reach: Settings,
  ) {
    this.#visitors = visitors
    this.#access = access
    this.#readers = readers
    this.#reach = reach
  }

  /** One's own, with the last readings. */
  @Get()
  async all(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
  ): Promise<z.output<typeof FollowedAnswer>> {
    const visitor = await this.#visitors.own(request, org)
    const own = await this.#own(visitor)
    return {
      followed: await Promise.all(own.map((each) => this.#told(each))),
      may: await mayFollow(visitor),
    }
  }

  /** It is read at once, and then on its schedule. */
  @Post()
  async follow(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Body() sent: unknown,
  ): Promise<z.output<typeof Followed>> {
    const visitor = await this.#visitors.own(request, org)
    const { open, person, session } = visitor
    const { url, of, every } = parseInput(FollowBody, sent)
    if (!(await mayFollow(visitor)).includes(of)) throw new HttpProblem(403)
    const address = await reachableAt(url, this.#reach).catch(asProblem)
    if ((await this.#own(visitor)).length >= MOST_FOLLOWED)
      throw new HttpProblem(409, 'TooManyFollowed', 'You follow many; stop following one first.')
    const source = await this.#access.followed.follow({
      ...{ organisation: org, person, url: address.href, of, every },
      ...reachOfSession(session),
    })
    this.#readers.read(open)
    return this.#told(source)
  }

  /** Whatever of it was read before, as what was chosen for its columns and lines may be other now. */
  @Post(':id/read')
  @HttpCode(202)
  async read(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('id') id: Id,
  ): Promise<z.output<typeof Followed>> {
    const visitor = await this.#visitors.own(request, org)
    const source = await this.#one(visitor, id)
    await this.#access.followed.readAnew(id)
    this.#readers.read(visitor.open)
    return this.#told(source)
  }

  /** What was recorded of it stays. */
  @Delete(':id')
  @HttpCode(204)
  async stop(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('id') id: Id,
  ): Promise<void> {
    await this.#one(await this.#visitors.own(request, org), id)
    await this.#access.followed.stop(id)
  }

  async #own({ person, open }: Visitor): Promise<readonly FollowedSource[]> {
    const all = await this.#access.followed.in(open.served.id)
    return all.filter((each) => each.person === person)
  }

  async #one(visitor: Visitor, id: Id): Promise<FollowedSource> {
    const found = (await this.#own(visitor)).find((each) => each.id === id)
    if (found === undefined) throw new HttpProblem(404)
    return found
  }

  async #told(source: FollowedSource): Promise<z.output<typeof Followed>> {
    const { id, url, of, every, since, next } = source
    const readings = await this.#access.followed.readings(id)
    return { id, url, of, every, since, next, readings: [...readings] }
  }
}

async function mayFollow({ open: { home }, person }: Visitor) {
  const [organisation, self] = await Promise.all([home.organisation(), home.person(person)])
  return (['goals', 'history'] as const).filter((of) =>
    mayImport({ organisation, person, self }, of),
  )
}
