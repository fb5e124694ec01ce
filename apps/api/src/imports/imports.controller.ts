import { parseInput } from '@lockstep/application'
import {
  Body,
  Controller,
  Delete,
  Get,
  HttpCode,
  Inject,
  Param,
  Post,
  Put,
  Query,
  Req,
} from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { Visitors } from '../access/visitors.ts'
import { HttpProblem } from '../http/problems.ts'
import {
  type ImportJob,
  type ImportJobs,
  LookBody,
  PartPlace,
  RecordBody,
  UndoBody,
  type Undoing,
  UploadBody,
} from './answers.ts'
import type { ImportDesk } from './import-desk.ts'
import { ImportDesks } from './import-desks.ts'

/** Bringing in what was kept elsewhere: a file arrives in parts, is looked at, and recorded; an import is taken back. */
@Controller(['api/orgs/:org/imports', 'api/orgs/:org/as/:person/imports'])
export class ImportsController {
  readonly #visitors: Visitors
  readonly #desks: ImportDesks

  constructor(@Inject(Visitors) visitors: Visitors, @Inject(ImportDesks) desks: ImportDesks) {
    this.#visitors = visitors
    this.#desks = desks
  }

  @Get()
  async all(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('person') as?: string,
  ): Promise<z.output<typeof ImportJobs>> {
    const { desk, person } = await this.#at(request, org, as)
    return { jobs: await desk.jobs(person), may: await desk.may(person) }
  }

  @Post()
  async make(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
    @Body() sent: unknown,
  ): Promise<ImportJob> {
    const { desk, person } = await this.#at(request, org, as)
    return desk.make(person, parseInput(UploadBody, sent))
  }

  /** The next part of a file, as bytes. */
  @Put(':id/part')
  async part(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
    @Param('id') id: string,
    @Query() place: unknown,
    @Body() sent: unknown,
  ): Promise<ImportJob> {
    const { desk, person } = await this.#at(request, org, as)
    const { from } = parseInput(PartPlace, place)
    if (!(sent instanceof Uint8Array)) throw new HttpProblem(415)
    return desk.append(person, id, from, sent)
  }

  @Get(':id')
  async one(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
    @Param('id') id: string,
  ): Promise<ImportJob> {
    const { desk, person } = await this.#at(request, org, as)
    return desk.job(person, id)
  }

  @Post(':id/look')
  @HttpCode(202)
  async look(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<ImportJob> {
    const { desk, person } = await this.#at(request, org, as)
    return desk.look(person, id, parseInput(LookBody, sent))
  }

  @Post(':id/record')
  @HttpCode(202)
  async record(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<ImportJob> {
    const { desk, person } = await this.#at(request, org, as)
    return desk.record(person, id, parseInput(RecordBody, sent))
  }

  @Post(':id/stop')
  @HttpCode(200)
  async stop(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
    @Param('id') id: string,
  ): Promise<ImportJob> {
    const { desk, person } = await this.#at(request, org, as)
    return desk.stop(person, id)
  }

  @Delete(':id')
  @HttpCode(204)
  async leave(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
    @Param('id') id: string,
  ): Promise<void> {
    const { desk, person } = await this.#at(request, org, as)
    await desk.leave(person, id)
  }

  /** Of a past import, by the entry that began it. */
  @Post(':id/undo')
  @HttpCode(202)
  async undo(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<z.output<typeof Undoing>> {
    const { desk, person } = await this.#at(request, org, as)
    return desk.undo(person, id, parseInput(UndoBody, sent).dryRun)
  }

  @Get(':id/undo')
  async undoing(
    @Req() request: FastifyRequest,
    @Param('org') org: string,
    @Param('person') as: string | undefined,
    @Param('id') id: string,
  ): Promise<z.output<typeof Undoing>> {
    const { desk, person } = await this.#at(request, org, as)
    return desk.undoing(person, id)
  }

  async #at(
    request: FastifyRequest,
    org: string,
    as: string | undefined,
  ): Promise<{ readonly desk: ImportDesk; readonly person: string }> {
    const { open, person } = await this.#visitors.of(request, org, as)
    return { desk: this.#desks.of(open), person }
  }
}
