import * as answers from '../access/answers.ts'
import { FoundedBody, FoundingBody } from '../access/founding.ts'
import { KeyBody } from '../access/keys.controller.ts'
import { PersonBody } from '../access/links.controller.ts'
import { RecoveryBody } from '../access/ways-in.controller.ts'
import { Moved } from '../demo/answers.ts'
import { MoveBody } from '../demo/demo.controller.ts'
import { Health, Ready } from '../http/answers.ts'
import { Place } from '../visitors/place.ts'
import { answered, inPath, inside, type Json, operationsUnder, problems } from './parts.ts'

const operation = operationsUnder('ways in')

const withoutSession = (told: Json): Json => ({ ...told, security: [] })

/** Before one is in an organisation: these stand beside it. */
const outside = (item: Json): Json => ({ ...item, servers: [{ url: '/api' }] })

const health = operation('health', 'It runs', {
  answer: Health,
  responses: problems(),
})

const ready = operation('ready', 'It has read all that is recorded', {
  answer: Ready,
  responses: { ...problems(), 503: answered('It is still reading', Ready) },
})

const start = operation('start', 'What this server offers', {
  answer: answers.Start,
  responses: problems(503),
})

const openDemo = operation('open-demo', 'Open the demo', {
  answer: Place,
  responses: problems(503),
})

const found = operation('found', 'Found an organisation by two names', {
  body: FoundingBody,
  answer: answers.Founded,
  status: 201,
  responses: problems(429, 503, 507),
})

const goOn = operation('go-on', 'Come to what the printed link has founded', {
  body: FoundedBody,
  answer: answers.Founded,
  status: 201,
  responses: problems(429, 503, 507),
})

const lookAtLink = operation('look-at-link', 'What a link is for', {
  parameters: [inPath('token')],
  answer: answers.LinkKind,
  responses: problems(429),
})

const openLink = operation('open-link', 'Come in by a link, which works once', {
  parameters: [inPath('token')],
  answer: answers.Entered,
  responses: problems(429, 503),
})

const recover = operation(
  'recover',
  'Come in by a recovery code, which works once; sent again with the same key, for a browser that got no answer',
  {
    body: RecoveryBody,
    answer: answers.Entered,
    responses: problems(429),
  },
)

const devices = operation('devices', 'One’s own devices', {
  answer: answers.Devices,
  responses: inside(),
})

const signOut = operation('sign-out', 'Sign a device of one’s own out', {
  parameters: [inPath('id')],
  status: 204,
  responses: inside(),
})

const lastCode = operation('last-recovery-code', 'When the last recovery code was made', {
  answer: answers.CodeMade,
  responses: inside(),
})

const newCode = operation('recovery-code', 'A new recovery code in place of the last', {
  answer: answers.Code,
  responses: inside(),
})

const keys = operation('keys', 'One’s own keys; for administrators, that others have some', {
  answer: answers.KeysAnswer,
  responses: inside(),
})

const makeKey = operation('make-key', 'A key for a program, shown once', {
  body: KeyBody,
  answer: answers.KeyMade,
  status: 201,
  responses: inside(409, 507),
})

const endKey = operation('end-key', 'End a key of one’s own, at once', {
  parameters: [inPath('id')],
  status: 204,
  responses: inside(),
})

const linkForDevice = operation('link-for-device', 'A link for another device of one’s own', {
  answer: answers.LinkMade,
  status: 201,
  responses: inside(),
})

const whoJoined = operation('who-has-joined', 'Who has come in before', {
  answer: answers.Joined,
  responses: inside(),
})

const firstLink = operation('first-link', 'The link of a member who never came', {
  body: PersonBody,
  answer: answers.LinkMade,
  status: 201,
  responses: inside(409),
})

const letInAgain = operation('let-in-again', 'Vouch for a member who lost every way in', {
  body: PersonBody,
  answer: answers.Vouched,
  responses: inside(409, 507),
})

const vouches = operation('vouches', 'Who vouches for whom, until enough have', {
  answer: answers.Vouches,
  responses: inside(),
})

const takeVouchBack = operation('take-vouch-back', 'Vouch for somebody no longer', {
  parameters: [inPath('person')],
  status: 204,
  responses: inside(),
})

const calendarThere = operation(
  'calendar-address',
  'Whether one’s dates stand at an address outside',
  {
    answer: answers.CalendarAddress,
    responses: inside(),
  },
)

const newCalendar = operation(
  'make-calendar',
  'A new address of one’s dates in place of the last',
  {
    answer: answers.LinkMade,
    status: 201,
    responses: inside(),
  },
)

const endCalendar = operation('end-calendar', 'End the address of one’s dates', {
  status: 204,
  responses: inside(),
})

const readCalendar = operation('calendar', 'A person’s dates, as RFC 5545 has them', {
  parameters: [inPath('file')],
  responses: problems(429, 503),
})

const moveOn = operation('move-on', 'Move the demo’s clock on', {
  body: MoveBody,
  answer: Moved,
  responses: inside(409, 507),
})

const startOver = operation('start-over', 'Found the demo anew', {
  answer: Place,
  responses: inside(507),
})

/** What the server offers beside commands and views: ways in, and what only a demo can do. */
export const waysInPaths = (actingAs: Json): Json => ({
  '/health': outside({ get: withoutSession(health) }),
  '/ready': outside({ get: withoutSession(ready) }),
  '/start': outside({ get: withoutSession(start) }),
  '/demo/session': outside({ post: withoutSession(openDemo) }),
  '/organisations': outside({ post: withoutSession(found) }),
  '/organisations/founded': outside({ post: withoutSession(goOn) }),
  '/links/{token}': outside({ get: withoutSession(lookAtLink), post: withoutSession(openLink) }),
  '/recovery': { post: withoutSession(recover) },
  '/sessions': { get: devices },
  '/sessions/{id}': { delete: signOut },
  '/recovery-code': { get: lastCode, post: newCode },
  '/keys': { get: keys, post: makeKey },
  '/keys/{id}': { delete: endKey },
  '/links/device': { post: linkForDevice },
  '/links/join': { get: whoJoined, post: firstLink },
  '/links/restore': { get: vouches, post: letInAgain },
  '/links/restore/{person}': { delete: takeVouchBack },
  '/calendar': { get: calendarThere, post: newCalendar, delete: endCalendar },
  '/calendar/{file}': outside({ get: withoutSession(readCalendar) }),
  '/demo/move': { servers: [actingAs], post: moveOn },
  '/demo/start-over': { servers: [actingAs], post: startOver },
})
