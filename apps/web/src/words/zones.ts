const HALF_YEAR = 182 * 86_400_000

/** The viewer's time zone, as their browser has it. */
export const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone

/**
 * `London time`, `UTC`: where the viewer's clocks stand otherwise than those of `zone`, in this half of the year or the
 * other; undefined where they agree.
 * @param own the viewer's zone
 */
export function otherTime(zone: string, now: string, own: string = ownZone()): string | undefined {
  const at = Date.parse(now)
  if ([at, at - HALF_YEAR].every((each) => clockIn(zone, each) === clockIn(own, each))) {
    return undefined
  }
  return own.includes('/') ? `${placeOf(own)} time` : own
}

/** `Pago Pago` of `Pacific/Pago_Pago` */
export const placeOf = (zone: string): string =>
  zone.slice(zone.lastIndexOf('/') + 1).replaceAll('_', ' ')

/**
 * `in Auckland`, of a day that was named where the clocks stand otherwise than the organisation's and the viewer's;
 * undefined of any other moment.
 * @param home the organisation's zone
 * @param own the viewer's zone
 */
export function namedElsewhere(
  moment: string,
  now: string,
  home: string,
  own: string = ownZone(),
): string | undefined {
  const zone = /\[(.+)\]$/.exec(moment)?.[1]
  if (zone === undefined || agrees(zone, now, home) || agrees(zone, now, own)) return undefined
  return `in ${placeOf(zone)}`
}

/** Long lists ask it of every line. */
const known = new Map<string, boolean>()

function agrees(zone: string, now: string, own: string): boolean {
  const key = `${zone} ${own} ${now.slice(0, 10)}`
  const told = known.get(key) ?? otherTime(zone, now, own) === undefined
  known.set(key, told)
  return told
}

const clockIn = (timeZone: string, at: number): string =>
  new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(at)

/** The day that it is in a zone at an instant, `2026-09-30`. */
export const dayIn = (timeZone: string, instant: string): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(Date.parse(instant))

/** The last millisecond of a day in a zone: an instant. */
export function endOfDay(timeZone: string, day: string): string {
  const asInUtc = Date.parse(`${day}T23:59:59.999Z`)
  const about = asInUtc - offsetAt(timeZone, asInUtc)
  // The clocks may have been changed between the two.
  return new Date(asInUtc - offsetAt(timeZone, about)).toISOString()
}

/** By how much a zone's clocks are ahead of UTC at an instant. */
function offsetAt(timeZone: string, at: number): number {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    ...{ timeZone, dateStyle: 'short', timeStyle: 'medium' },
  }).format(at)
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - Math.floor(at / 1_000) * 1_000
}
