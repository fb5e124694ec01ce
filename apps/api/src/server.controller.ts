import { Controller, Get, HttpCode, Inject, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import type { z } from 'zod'
import type { Health, Ready } from './http/answers.ts'
import { openApi } from './openapi/document.ts'
import { Organisations } from './organisations/organisations.ts'

/** What the server says of itself. */
@Controller('api')
export class ServerController {
  readonly #organisations: Organisations
  #document: ReturnType<typeof openApi> | undefined

  constructor(@Inject(Organisations) organisations: Organisations) {
    this.#organisations = organisations
  }

  /** It runs. */
  @Get('health')
  health(): z.output<typeof Health> {
    return { status: 'ok' }
  }

  /** It has read all that is recorded. */
  @Get('ready')
  @HttpCode(200)
  ready(@Res({ passthrough: true }) reply: FastifyReply): z.output<typeof Ready> {
    const progress = this.#organisations.progress()
    if (!progress.ready) reply.status(503).header('retry-after', '1')
    return progress
  }

  @Get('openapi.json')
  document() {
    // A third of the work of a start, and few ask for it.
    this.#document ??= openApi()
    return this.#document
  }
}
