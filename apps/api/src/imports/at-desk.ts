import type { PersonId } from '@lockstep/domain'
import {
  createParamDecorator,
  type ExecutionContext,
  Inject,
  Injectable,
  type PipeTransform,
} from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import type { Open } from '../organisations/opened.ts'
import { Visitors } from '../visitors/visitors.ts'
import type { ImportDesk } from './import-desk.ts'
import { ImportDesks } from './import-desks.ts'

/** Whoever asks, and where their imports are. */
export interface Importer {
  readonly open: Open
  readonly desk: ImportDesk
  readonly person: PersonId
}

type Asking = FastifyRequest<{ Params: { org: string; person?: string } }>

@Injectable()
class ImporterOf implements PipeTransform<Asking, Promise<Importer>> {
  readonly #visitors: Visitors
  readonly #desks: ImportDesks

  constructor(@Inject(Visitors) visitors: Visitors, @Inject(ImportDesks) desks: ImportDesks) {
    this.#visitors = visitors
    this.#desks = desks
  }

  async transform(request: Asking): Promise<Importer> {
    const { org, person: as } = request.params
    const { open, person } = await this.#visitors.orKey(request, org, 'record', as)
    return { open, desk: this.#desks.of(open), person }
  }
}

const requestOf = createParamDecorator((_: unknown, context: ExecutionContext) =>
  context.switchToHttp().getRequest<Asking>(),
)

/** A handler's parameter: whose request it is. @throws HttpProblem as `Visitors.of` does */
export const AtDesk = (): ParameterDecorator => requestOf(ImporterOf)
