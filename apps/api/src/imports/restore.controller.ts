import { type Access, ExportDamaged, parseInput } from '@lockstep/application'
import { Id } from '@lockstep/domain'
import { Body, Controller, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Place } from '../access/answers.ts'
import { Visitors } from '../access/visitors.ts'
import { HttpProblem } from '../http/problems.ts'
import { Organisations } from '../organisations.ts'
import { ACCESS } from '../tokens.ts'
import { RestoreBody } from './answers.ts'
import { AtDesk, type Importer } from './at-desk.ts'
import { exportedIn } from './exported.ts'
import { keysIn, Restoring } from './restoring.ts'

/** An empty organisation gives way to that of an export: whoever brings it and its keys comes in as its owner. */
@Controller('api/orgs/:org/imports')
export class RestoreController {
  readonly #organisations: Organisations
  readonly #visitors: Visitors
  readonly #restoring: Restoring

  constructor(
    @Inject(Organisations) organisations: Organisations,
    @Inject(Visitors) visitors: Visitors,
    @Inject(ACCESS) access: Access,
  ) {
    this.#organisations = organisations
    this.#visitors = visitors
    this.#restoring = new Restoring(organisations, access)
  }

  @Post(':id/restore')
  @HttpCode(200)
  async restore(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @AtDesk() { open, desk, person }: Importer,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<z.output<typeof Place>> {
    await this.#visitors.of(request, open.served.id)
    const body = parseInput(RestoreBody, sent)
    const { path, kind } = await desk.file(person, id)
    const keys = await desk.file(person, body.keys)
    if (kind !== 'export') throw new HttpProblem(422, 'NoExport', 'This is no export of Lockstep.')
    const { organisation: found, problem } = await exportedIn(open, person, path).catch(refused)
    if (problem !== undefined) throw new HttpProblem(409, 'PlaceNotEmpty', problem)
    // It names a folder.
    const organisation = Id.safeParse(found).data
    if (organisation === undefined)
      throw new HttpProblem(422, 'NoExport', 'This export names no organisation.')
    // They open every word: they do not stay, whatever comes of it.
    const ring = await keysIn(keys.path, organisation).finally(() => desk.leave(person, body.keys))
    const owner = await this.#restoring.restored(organisation, path, ring)
    const place = { organisation, person: owner }
    await this.#visitors.enter(request, reply, place)
    this.#visitors.leave(reply, open.served.id)
    await this.#organisations.remove(open.served.id)
    return place
  }
}

function refused(error: unknown): never {
  if (error instanceof ExportDamaged) throw new HttpProblem(422, 'ExportDamaged', error.message)
  throw error
}
