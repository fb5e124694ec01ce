import ICAL from 'ical.js'

/** So many steps are gone for the times of one rule: two for each day of more than a hundred years. */
const MOST_STEPS = 100_000

/** What comes round so often that nobody counts it, or on days that no calendar has. */
export class RuleNotFollowed extends Error {
  override readonly name = 'RuleNotFollowed'
}

/** The times of a rule, which says nothing for ever where no day fits it: `BYMONTH=2;BYMONTHDAY=30`. */
class FollowedTimes extends ICAL.RecurIterator {
  declare private steps?: number

  /** The constructor goes already, before anything that a `#` hides is there. */
  private go(steps = 1) {
    this.steps = (this.steps ?? 0) + steps
    if (this.steps > MOST_STEPS) throw new RuleNotFollowed()
  }

  override check_contracting_rules(): boolean {
    this.go()
    return super.check_contracting_rules()
  }

  override increment_monthday(days: number) {
    this.go(days)
    super.increment_monthday(days)
  }

  override increment_month() {
    this.go()
    super.increment_month()
  }

  override increment_year(years: number) {
    this.go()
    super.increment_year(years)
  }
}

/** Has the rules of a block followed so far and no farther. */
export function followed(block: ICAL.Component): ICAL.Component {
  for (const rule of block.getAllProperties('rrule').flatMap(rulesIn))
    rule.iterator = (dtstart) => new FollowedTimes({ rule, dtstart })
  for (const part of block.getAllSubcomponents()) followed(part)
  return block
}

/** None where it says none that can be read: whoever asks it for its times hears so. */
function rulesIn(property: ICAL.Property): ICAL.Recur[] {
  try {
    return property.getValues().filter((value) => value instanceof ICAL.Recur)
  } catch {
    return []
  }
}
