const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

const VERBS = words(
  'accelerate add adopt avoid be become begin bring build buy choose close compete convert create cut decide deepen defend delight deliver deprioritise deprioritize divide do double earn elevate eliminate embed enable enter establish expand explore extend find focus gain get give grow help hire improve increase insert integrate invest iterate keep launch limit lower make maximise maximize merge minimise minimize move narrow offer operate optimise optimize outsource pivot prefer prioritise prioritize protect provide pursue raise reach recruit reduce refuse remove replace retain retire run scale segment sell serve ship simplify solve speed spend standardise standardize start stay stop streamline strengthen support switch target treat unify use win withdraw',
)
const AIMS = words('aim charge commit intend plan strive want')
const PAST = words(
  'chose chosen decided deprioritised deprioritized dropped identified moved prioritised prioritized replaced retired selected started stopped switched',
)
const MODALS = words("will won't shall should must")
/** What may stand before the verb: "we now sell", "we don't sell". */
const BETWEEN = words("now only also eventually purposefully always never not no longer don't do")
/** What somebody is or undergoes, not what they do about it. */
const STATES = words('living seeing hiring learning figuring trying experiencing becoming growing')
/** After these a word is a thing: "use cases". */
const NAMING = words('case cases')

/** "We …" where a main clause begins: "how we …" and "which we …" do not. */
const WE =
  /(?:^|[,;:–—(] ?|\b(?:and|but|so|that) )(?:(?:in|for|by|as of|at|over) [^,.]{1,40} )?we('ll|'ve|'re)?(?=((?: [a-z'-]+){1,4}))/g

function isDoing([first = '', ...rest]: readonly string[], are: boolean): boolean {
  if (are)
    return first.endsWith('ing') ? !STATES.has(first) : BETWEEN.has(first) && isDoing(rest, are)
  return VERBS.has(first) || AIMS.has(first) || (BETWEEN.has(first) && isDoing(rest, are))
}

/** "We will …", "so we don't …", "In FY25 we help …", "we are building …", "we have chosen …" */
const weDo = (sentence: string): boolean =>
  [...sentence.matchAll(WE)].some(([, short, said = '']) => {
    const [first = '', ...rest] = said.trim().split(' ')
    if (short === "'ll" || (short === undefined && MODALS.has(first))) return true
    if (short === "'ve") return PAST.has(first)
    if (short === "'re") return isDoing([first, ...rest], true)
    if (first === 'are') return isDoing(rest, true)
    return PAST.has(first === 'have' ? (rest[0] ?? '') : first) || isDoing([first, ...rest], false)
  })

/** "our market segmentation will …", "our pricing is designed so that …" */
const OURS =
  /(?:^|[,;:–—(] ?|\b(?:and|but|so|that) )our (?:[a-z'-]+ ){1,4}(?:will|won't|shall|should|must)\b|\bour (?:[a-z-]+ ){1,4}(?:is|are) (?:aimed|based|designed|determined|focused|limited|priced)\b/
/** "Our strategy for FY23 is: …", "a foundation of the plan is ensuring …" */
const COURSE =
  /\b(?:strategy|plan|focus|aim|priority|mission|purpose|bet)\b[^.?!:]{0,40} (?:is|are)(?: to\b|:| ensuring\b| that we\b| we want to\b)|\bideal customer profile\b[^.?!]{0,90} (?:is|are)\b/
/** "Partners, not competitors" */
const NOT = /^[^,]{3,60} (?:is|are) [^,]{3,60}, not [a-z]/
const NO_LONGER =
  /\bthere (?:is|are) no longer\b|\bno longer (?:makes?|offers?|offered|sells?|sold|supports?|supported|used?|uses)\b/
/** "We will move this to the handbook" */
const ABOUT_THE_PAGE =
  /\bwe(?:'ll| will) (?:add|copy|document|fill|link|move|publish|put|update)\b[^.]{0,80}\b(?:docs?|document|handbook|page|section|content)\b/

/** "Prefer cloud over self-hosted" */
function asksTo(sentence: string): boolean {
  const [first = '', second = ''] = sentence.split(/[^a-z'-]+/, 2)
  return VERBS.has(first) ? !NAMING.has(second) : /^open (?:an?|the|new|up)\b/.test(sentence)
}

/** Whether a sentence says that something is done, is not done, or is chosen. */
export function says(written: string): boolean {
  const sentence = written.toLowerCase()
  const chosen =
    asksTo(sentence) ||
    (sentence.includes('we') && weDo(sentence)) ||
    (sentence.includes('our ') && OURS.test(sentence)) ||
    COURSE.test(sentence) ||
    NOT.test(sentence) ||
    NO_LONGER.test(sentence)
  return chosen && !sentence.endsWith('?') && !ABOUT_THE_PAGE.test(sentence)
}
