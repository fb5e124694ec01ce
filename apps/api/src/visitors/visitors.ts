import type { Access, ApiKey, Giver, Session, Whose } from '@lockstep/application'
import {
  checkKey,
  type Id,
  type KeyScope,
  type KeyUse,
  type PersonId,
  reachOfSession,
  type Source,
} from '@lockstep/domain'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { HttpProblem } from '../http/problems.ts'
import type { Open } from '../organisations/opened.ts'
import type { Organisations } from '../organisations/organisations.ts'
import type { Settings } from '../settings.ts'
import { hasPart } from './part.ts'

const YEAR = 365 * 24 * 60 * 60

/** Somebody with a session, or a key that stands for one, and as whom they act. */
export interface Visitor {
  readonly open: Open
  readonly session: Whose & Pick<Session, 'id'>
  /** What the key is for, where one was shown. */
  readonly scopes?: readonly KeyScope[]
  /** The session's person; in the demo the person in the path. */
  readonly person: PersonId
}

/** Somebody as they were when their session was last looked up. */
export interface Known {
  readonly visitor: Visitor
  /** They are being looked up again: nothing may be recorded or answered before this resolves. Rejects where it is over. */
  readonly confirmed: Promise<Visitor>
}

/** Whose request it is, from its cookie or its key alone. */
export class Visitors {
  readonly #access: Access
  readonly #organisations: Organisations
  readonly #settings: Pick<Settings, 'secure'>
  /** Sessions as they were last found, by their tokens. */
  readonly #known = new Map<string, Session>()

  constructor(access: Access, organisations: Organisations, settings: Pick<Settings, 'secure'>) {
    this.#access = access
    this.#organisations = organisations
    this.#settings = settings
  }

  /**
   * @throws HttpProblem 401 without a session of this organisation, whether there is such an organisation or not; 403 where a
   * key is shown in its place, whatever that is for
   */
  async of(request: FastifyRequest, organisation: Id, as?: PersonId): Promise<Visitor> {
    const session = await this.session(request, organisation)
    if (session === undefined) throw keyIn(request) === undefined ? new HttpProblem(401) : noKey()
    return this.#visitor(session, as)
  }

  /** The same, in an organisation of one's own: in a demo there are no ways in. */
  async own(request: FastifyRequest, organisation: Id): Promise<Visitor> {
    const visitor = await this.of(request, organisation)
    if (visitor.open.served.demo) throw new HttpProblem(404)
    return visitor
  }

  /**
   * Whoever has a session, or shows a key that is for this; a key that is shown counts, whatever the cookies say.
   * @throws HttpProblem 401, as `of` does, and for a key that is not open here; Refusal `BeyondKey`
   */
  async orKey(
    request: FastifyRequest,
    organisation: Id,
    use: KeyUse,
    as?: PersonId,
  ): Promise<Visitor> {
    const token = keyIn(request)
    if (token === undefined) return this.of(request, organisation, as)
    const key = await this.#access.keys.find(token)
    if (key?.organisation !== organisation) throw keyUnknown()
    const open = await this.#organisations.reached(organisation)
    await this.#checkHasPart(open, key)
    if (as !== undefined) throw new HttpProblem(404)
    checkKey(key.scopes, use)
    // Where it can't be noted, such as on a full disk, it opens all the same.
    await this.#access.keys.noteUse(key).catch(() => {})
    return { open, session: key, person: key.person, scopes: key.scopes }
  }

  /**
   * The same, without waiting for a session that is known: where sessions are kept on another machine, what a command is
   * decided on is read meanwhile.
   */
  async known(
    request: FastifyRequest,
    organisation: Id,
    use: KeyUse,
    as?: PersonId,
  ): Promise<Known> {
    const confirmed = this.orKey(request, organisation, use, as)
    const showsKey = request.headers.authorization !== undefined
    const session = showsKey ? undefined : this.#known.get(tokenIn(request, organisation) ?? '')
    if (session?.organisation !== organisation) return { visitor: await confirmed, confirmed }
    // Whoever waits for it hears of it.
    confirmed.catch(() => {})
    return { visitor: await this.#visitor(session, as).catch(() => confirmed), confirmed }
  }

  /** Keys end with their person's part, even where nobody has told this server of it. */
  async #checkHasPart(open: Open, { organisation, person }: ApiKey): Promise<void> {
    if (await hasPart(open, person)) return
    await this.#access.keys.endOf(organisation, person)
    throw keyUnknown()
  }

  async session(request: FastifyRequest, organisation: Id): Promise<Session | undefined> {
    const token = tokenIn(request, organisation)
    if (token === undefined) return undefined
    const session = await this.#access.session(token)
    if (session === undefined) this.#known.delete(token)
    else this.#known.set(token, session)
    if (session?.organisation !== organisation) return undefined
    // Where it can't be noted, such as on a full disk, it opens all the same.
    this.#access.uses.note(session.id).catch(() => {})
    return session
  }

  /** Opens a session on the asking device. */
  async enter(request: FastifyRequest, reply: FastifyReply, who: Whose): Promise<Session> {
    const device = (request.headers['user-agent'] ?? 'unknown').slice(0, 200)
    const { session, token } = await this.#access.openSession({ ...who, device })
    reply.setCookie(cookieName(who.organisation), token, {
      path: '/api',
      httpOnly: true,
      sameSite: 'lax',
      secure: this.#settings.secure,
      maxAge: YEAR,
    })
    return session
  }

  leave(reply: FastifyReply, organisation: Id): void {
    reply.clearCookie(cookieName(organisation), { path: '/api' })
  }

  async #visitor(session: Session, as?: PersonId): Promise<Visitor> {
    const open = await this.#organisations.reached(session.organisation)
    if (as !== undefined && !open.served.demo) throw new HttpProblem(404)
    return { open, session, person: as ?? session.person }
  }
}

const cookieName = (organisation: Id) => `lockstep-${organisation}`

const tokenIn = ({ cookies }: FastifyRequest, organisation: Id): string | undefined =>
  cookies[cookieName(organisation)]

const keyIn = ({ headers }: FastifyRequest): string | undefined =>
  /^Bearer +(\S+)$/i.exec(headers.authorization ?? '')?.[1]

const noKey = () =>
  new HttpProblem(403, 'BeyondKey', 'No key does this: open it in a browser, with your own link.')

const keyUnknown = () =>
  new HttpProblem(
    401,
    'KeyUnknown',
    'This key is not known here, was ended, or is past its last day.',
  )

/** By which way something came: never as it says of itself. */
export const sourceOf = ({ scopes }: Visitor): Source => (scopes === undefined ? 'web' : 'api')

/** Who gives a command, as the session says. */
export const giverOf = ({ person, session }: Visitor, onBehalfOf?: PersonId): Giver => ({
  by: 'session',
  person,
  ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  ...reachOfSession(session),
})
