import { type Access, ExportDamaged, parseInput } from '@lockstep/application'
import { Id } from '@lockstep/domain'
import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { HttpProblem } from '../http/problems.ts'
import { alreadyHere } from '../organisations/opened.ts'
import { Organisations } from '../organisations/organisations.ts'
import { ACCESS } from '../provided.ts'
import { Turns } from '../turns.ts'
import type { Place } from '../visitors/place.ts'
import { Visitors } from '../visitors/visitors.ts'
import { RestoreBody } from './answers.ts'
import { AtDesk, type Importer } from './at-desk.ts'
import { exportedIn, mayGiveWay } from './exported.ts'
import { keysIn, Restoring } from './restoring.ts'

/** An empty organisation gives way to that of an export: whoever brings it and its keys comes in as its owner. */
@Controller('api/orgs/:org/imports')
export class RestoreController {
  readonly #organisations: Organisations
  readonly #visitors: Visitors
  readonly #restoring: Restoring
  /** Those who ask at once for the same come in one after the other. */
  readonly #turns = new Turns()

  constructor(
    @Inject(Organisations) organisations: Organisations,
    @Inject(Visitors) visitors: Visitors,
    @Inject(ACCESS) access: Access,
  ) {
    this.#organisations = organisations
    this.#visitors = visitors
    this.#restoring = new Restoring(organisations, access)
  }

  /**
   * Makes it again, and lets in whoever brought it. The place that they ask from stays until they have come: whose answer
   * was lost asks again from there.
   */
  @Post(':id/restore')
  @HttpCode(200)
  async restore(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @AtDesk() importer: Importer,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<z.output<typeof Place>> {
    const { open, desk, person } = importer
    const { session } = await this.#visitors.of(request, open.served.id)
    const { keys } = parseInput(RestoreBody, sent)
    if ((await desk.restored(person, id)) === undefined)
      await this.#made(importer, { id, keys, by: session.id })
    else if (keys !== undefined) await desk.leave(person, keys)
    return this.#turns.take(async () => {
      const restored = await desk.restored(person, id)
      if (restored === undefined) throw alreadyHere()
      const { organisation, owner, entered } = restored
      const place = { organisation, person: owner }
      const here = await this.#visitors.session(request, organisation)
      if (here !== undefined && entered.includes(here.id)) return place
      if (!(await this.#restoring.mayGoOver(restored, session.id))) throw alreadyHere()
      const { id: came } = await this.#visitors.enter(request, reply, place)
      await desk.noteRestored(person, id, { ...restored, entered: [...entered, came] })
      return place
    })
  }

  /** Whoever was let in has come: the empty place goes. */
  @Post(':id/give-way')
  @HttpCode(204)
  async giveWay(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @AtDesk() { open, desk, person }: Importer,
    @Param('id') id: string,
  ): Promise<void> {
    const { id: organisation } = open.served
    await this.#visitors.of(request, organisation)
    const restored = await desk.restored(person, id)
    const came = restored && (await this.#visitors.session(request, restored.organisation))
    if (came === undefined || !restored?.entered.includes(came.id))
      throw new HttpProblem(
        409,
        'NotCome',
        'Go over to the organisation that was made again first.',
      )
    if (!(await mayGiveWay(open, person)))
      throw new HttpProblem(409, 'PlaceNotEmpty', 'Something is on record here by now: it stays.')
    this.#visitors.leave(reply, organisation)
    await this.#organisations.remove(organisation)
  }

  async #made(
    { open, desk, person }: Importer,
    { id, keys, by }: { id: string; keys: string | undefined; by: Id },
  ): Promise<void> {
    if (keys === undefined) throw new HttpProblem(422, 'NoKeys', 'Choose the keys of this export.')
    const { path, kind } = await desk.file(person, id)
    const sent = await desk.file(person, keys)
    if (kind !== 'export') throw new HttpProblem(422, 'NoExport', 'This is no export of Lockstep.')
    const { organisation: found, problem } = await exportedIn(open, person, path).catch(refused)
    if (problem !== undefined) throw new HttpProblem(409, 'PlaceNotEmpty', problem)
    // It names a folder.
    const organisation = Id.safeParse(found).data
    if (organisation === undefined)
      throw new HttpProblem(422, 'NoExport', 'This export names no organisation.')
    // They open every word: they do not stay, whatever comes of it.
    const ring = await keysIn(sent.path, organisation).finally(() => desk.leave(person, keys))
    await this.#restoring.restored({ id: organisation, path, keys: ring }, by, (restored) =>
      desk.noteRestored(person, id, restored),
    )
  }
}

function refused(error: unknown): never {
  if (error instanceof ExportDamaged) throw new HttpProblem(422, 'ExportDamaged', error.message)
  throw error
}
