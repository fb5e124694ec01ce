import { parseInput } from '@lockstep/application'
import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common'
import type { z } from 'zod'
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
import { AtDesk, type Importer } from './at-desk.ts'

/** Bringing in what was kept elsewhere: a file arrives in parts, is looked at, and recorded; an import is taken back. */
@Controller(['api/orgs/:org/imports', 'api/orgs/:org/as/:person/imports'])
export class ImportsController {
  @Get()
  async all(@AtDesk() { desk, person }: Importer): Promise<z.output<typeof ImportJobs>> {
    const [jobs, may] = await Promise.all([desk.jobs(person), desk.may(person)])
    return { jobs, may, undoing: desk.underway(person) }
  }

  @Post()
  make(@AtDesk() { desk, person }: Importer, @Body() sent: unknown): Promise<ImportJob> {
    return desk.make(person, parseInput(UploadBody, sent))
  }

  /** The next part of a file, as bytes. */
  @Put(':id/part')
  part(
    @AtDesk() { desk, person }: Importer,
    @Param('id') id: string,
    @Query() place: unknown,
    @Body() sent: unknown,
  ): Promise<ImportJob> {
    const { from } = parseInput(PartPlace, place)
    if (!(sent instanceof Uint8Array)) throw new HttpProblem(415)
    return desk.append(person, id, from, sent)
  }

  @Get(':id')
  one(@AtDesk() { desk, person }: Importer, @Param('id') id: string): Promise<ImportJob> {
    return desk.job(person, id)
  }

  @Post(':id/look')
  @HttpCode(202)
  look(
    @AtDesk() { desk, person }: Importer,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<ImportJob> {
    return desk.look(person, id, parseInput(LookBody, sent))
  }

  @Post(':id/record')
  @HttpCode(202)
  record(
    @AtDesk() { desk, person }: Importer,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<ImportJob> {
    return desk.record(person, id, parseInput(RecordBody, sent))
  }

  @Post(':id/stop')
  @HttpCode(200)
  stop(@AtDesk() { desk, person }: Importer, @Param('id') id: string): Promise<ImportJob> {
    return desk.stop(person, id)
  }

  @Delete(':id')
  @HttpCode(204)
  leave(@AtDesk() { desk, person }: Importer, @Param('id') id: string): Promise<void> {
    return desk.leave(person, id)
  }

  /** Of a past import, by the entry that began it. */
  @Post(':id/undo')
  @HttpCode(202)
  undo(
    @AtDesk() { desk, person }: Importer,
    @Param('id') id: string,
    @Body() sent: unknown,
  ): Promise<z.output<typeof Undoing>> {
    return desk.undo(person, id, parseInput(UndoBody, sent).dryRun)
  }

  @Get(':id/undo')
  undoing(
    @AtDesk() { desk, person }: Importer,
    @Param('id') id: string,
  ): Promise<z.output<typeof Undoing>> {
    return desk.undoing(person, id)
  }
}
