const VERBS =
  'accelerate|add|adopt|avoid|be|become|begin|bring|build|buy|choose|close|compete|convert|create|cut|decide|deepen|defend|delight|deliver|divide|deprioriti[sz]e|do|double|earn|elevate|eliminate|embed|enable|enter|establish|expand|explore|extend|find|focus|gain|get|give|grow|help|hire|improve|increase|insert|integrate|invest|iterate|keep|launch|limit|lower|make|maximi[sz]e|merge|minimi[sz]e|move|narrow|offer|operate|optimi[sz]e|outsource|pivot|prefer|prioriti[sz]e|protect|provide|pursue|raise|reach|recruit|reduce|refuse|remove|replace|retain|retire|run|scale|segment|sell|serve|ship|simplify|solve|speed|spend|standardi[sz]e|start|stay|stop|streamline|strengthen|support|switch|target|treat|unify|use|win|withdraw'
const AIMS = 'aim|charge|commit|intend|plan|strive|want'
const PAST =
  'chose|chosen|decided|deprioriti[sz]ed|dropped|identified|moved|prioriti[sz]ed|replaced|retired|selected|started|stopped|switched'
/** What somebody is or undergoes, not what they do about it. */
const STATES = 'living|seeing|hiring|learning|figuring|trying|experiencing|becoming|growing'
/** Opens a main clause: `which we …`, `how we …` do not. */
const CLAUSE = String.raw`(?:^|[,;:–—(] ?|\b(?:and|but|so|that) )`
const OPENING = `(?:(?:in|for|by|as of|at|over) [^,.]{1,40} )?`
const MODAL = `(?:will|won't|shall|should|must)`

const SHAPES = [
  // "We will …", "so we don't …", "In FY25 we help …"
  String.raw`${CLAUSE}${OPENING}we(?:'ll| ${MODAL}\b| (?:(?:now|only|also|eventually|purposefully|always|never|no longer|don't|do not) )?(?:${VERBS}|${AIMS})\b)`,
  String.raw`${CLAUSE}${OPENING}we(?:'ve| have)? (?:${PAST})\b`,
  String.raw`${CLAUSE}${OPENING}we(?:'re| are) (?:(?:now|not|only|also) )?(?!(?:${STATES})\b)\p{Ll}+ing\b`,
  // "our market segmentation will …", "our pricing is designed so that …"
  String.raw`${CLAUSE}our (?:[\p{L}'-]+ ){1,4}${MODAL}\b`,
  String.raw`\bour (?:[\p{L}-]+ ){1,4}(?:is|are) (?:aimed|based|designed|determined|focused|limited|priced)\b`,
  // "Our strategy for FY23 is: …", "a foundation of the plan is ensuring …"
  String.raw`\b(?:strategy|plan|focus|aim|priority|mission|purpose|bet)\b[^.?!:]{0,40} (?:is|are)(?: to\b|:| ensuring\b| that we\b| we want to\b)`,
  String.raw`\bideal customer profile\b[^.?!]{0,90} (?:is|are)\b`,
  // "Partners, not competitors"
  String.raw`^[^,]{3,60} (?:is|are) [^,]{3,60}, not \p{L}+`,
  String.raw`\b(?:there is|there are|(?:is|are) to be) no longer\b|\bno longer (?:makes?|offers?|offered|sells?|sold|supports?|supported|used?|uses)\b`,
  // "Prefer cloud over self-hosted"
  String.raw`^(?:${VERBS}|open (?:an?|the|new|up))\b(?! cases?\b)`,
]
const SAYS = new RegExp(SHAPES.join('|'), 'iu')

/** "We will move this to the handbook" is about the page. */
const ABOUT_THE_PAGE =
  /\bwe(?:'ll| will) (?:add|copy|document|fill|link|move|publish|put|update)\b[^.]{0,80}\b(?:docs?|document|handbook|page|section|content)\b/i

/** Whether a sentence says that something is done, is not done, or is chosen. */
export const says = (sentence: string): boolean =>
  SAYS.test(sentence) && !ABOUT_THE_PAGE.test(sentence) && !/\?$/.test(sentence)
