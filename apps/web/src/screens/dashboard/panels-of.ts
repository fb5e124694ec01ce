import type { Answer } from '../../api/views.ts'
import type { Curve, LinkedContribution } from '../../charts/curve.ts'
import type { Mark } from '../../charts/mark.ts'
import type { Panel, Region } from '../../charts/timeline-stack/panels.ts'
import type { Href } from '../../here/hrefs.ts'
import { happenedBy } from '../../here/moments.ts'

type Sent = Answer<'dashboard'>['panels'][number]

interface Ways {
  href: (href: Href) => string
  form: FormOf
  /** The moment looked at, in milliseconds: what stands then needs no other. */
  now: number
  /** Of what is laid beside each curve. */
  laid?: Pick<Answer<'dashboard'>, 'version' | 'beside'>
}

/** Where a command's form is; absent for who only reads, and in the past, from which nothing can be recorded. */
type FormOf = ((command: string) => string) | undefined

export const formOf = (
  to: (path: string) => string,
  { past, member }: { past: boolean; member: boolean },
): FormOf => (past || !member ? undefined : (command) => to(`/record/new/${command}`))

/** The view's panels as the stack draws them: the same, with addresses. */
export const panelsOf = (panels: readonly Sent[], ways: Ways): Panel[] =>
  panels.map((panel) => {
    const { empty, ...rest } = panel
    const shown = empty === undefined ? {} : { empty: emptyOf(empty, ways) }
    if (rest.kind === 'curves')
      return { ...rest, ...shown, curves: rest.curves.map((curve) => curveOf(curve, ways)) }
    const { list, counted = list, marks, spans, ...lane } = rest
    return {
      ...lane,
      ...shown,
      ...(list === undefined ? {} : { list: ways.href(list) }),
      ...(counted === undefined ? {} : { countedAt: atMoments(counted, ways) }),
      marks: marks.map((mark) => markOf(mark, ways)),
      ...(spans === undefined
        ? {}
        : { spans: spans.map((span) => ({ ...span, href: ways.href(span.href) })) }),
    }
  })

/** The same, each lane's list narrowed to a stretch of days; people are listed by what was recorded of them then. */
export const listedWithin = (
  panels: readonly Panel[],
  days: { readonly from: string; readonly to: string },
  record: string,
): Panel[] =>
  panels.map((panel) => {
    if (panel.kind !== 'lane' || panel.list === undefined) return panel
    const list = panel.id === 'people' ? `${record}?lane=people&clock=happened` : panel.list
    const query = new URLSearchParams(days)
    return { ...panel, list: `${list}${list.includes('?') ? '&' : '?'}${query}` }
  })

/** The view's regions with addresses, and the numbers of what was decided there. */
export const regionsOf = (
  regions: Answer<'dashboard'>['regions'],
  hrefOf: Ways['href'],
): Region[] =>
  regions.map(({ href, decisions = [], ...region }) => ({
    ...region,
    ...(href === undefined ? {} : { href: hrefOf(href) }),
    decided: decisions.map(({ ordinal }) => ordinal).join(', '),
  }))

function emptyOf({ sentence, action }: NonNullable<Sent['empty']>, { href, form }: Ways) {
  return action === undefined || form === undefined
    ? { sentence }
    : {
        sentence,
        action: {
          label: action.label,
          href: 'href' in action ? href(action.href) : form(action.command),
        },
      }
}

type SentCurve = Extract<Sent, { kind: 'curves' }>['curves'][number]
type SentMark = Extract<Sent, { kind: 'lane' }>['marks'][number]

function curveOf({ href, points, ...curve }: SentCurve, ways: Ways): Curve<LinkedContribution> {
  return {
    ...curve,
    points: points.map(({ events, ...point }) => ({
      ...point,
      ...(events && { events: events.map((each) => ({ ...each, href: ways.href(each.href) })) }),
    })),
    ...(href === undefined ? {} : { why: atMoments(href, ways) }),
    ...(curve.beside === undefined ? {} : laidBeside(href, ways)),
  }
}

/** Another version has a why of its own; hindsight is made of all ratings, as they stand now. */
function laidBeside(href: Href | undefined, ways: Ways): Pick<Curve, 'laid'> {
  const { version, beside } = ways.laid ?? {}
  if (beside === undefined) return {}
  if (beside.version === undefined) {
    const why = href && atMoments(href, ways)
    return { laid: { beside: 'later', ...(why && { why: () => why() }) } }
  }
  const by = { version: String(beside.version) }
  const why =
    href && 'params' in href && atMoments({ ...href, params: { ...href.params, ...by } }, ways)
  return { laid: { own: `v${version}`, beside: `v${beside.version}`, ...(why && { why }) } }
}

/** The addresses of what it leads to, as it stood at each moment. */
function atMoments(href: Href, { href: hrefOf, now }: Ways): (at?: number) => string {
  const address = hrefOf(href)
  return (at = now) => (at < now ? happenedBy(address, at) : address)
}

const markOf = ({ href, ...mark }: SentMark, ways: Ways): Mark => ({
  ...mark,
  href: ways.href(href),
})
