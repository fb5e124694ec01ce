/** What a figure is, for somebody who does not believe it yet. */
export interface Told {
  name: string
  madeFrom: string
  how: string
  /** Where it goes wrong, and when there is none. */
  weakness: string
  source: string
}

/** One direction at a time; the three are never added up, because nobody knows what one is worth in the other. */
export const trust: readonly Told[] = [
  {
    name: 'Stated',
    madeFrom:
      'Sealed pulse ratings alone: five items, 1 to 7, at least three answered. It counts from its opening on.',
    how: 'A level that wanders and is seen through noise (a local-level model). It starts at 50 with a standard deviation of 20, grows less certain by a variance of 1.1 a day, and an answer of k items weighs as one with a variance of 240 ÷ k, unless the owner sets these. The band holds 90 %; each rating’s jump is its contribution.',
    weakness:
      'Just after a sharp fall the band is right only about 76 % of the time, not 90 %. 240 and 1.1 are assumptions. After a year without a rating it is drawn as stale. The wording of the items is our own.',
    source: 'Durbin & Koopman, Time Series Analysis by State Space Methods, 2nd ed., 2012',
  },
  {
    name: 'Stated, in hindsight',
    madeFrom: 'The same ratings, those that came later among them; a curve of its own.',
    how: 'The fixed-interval smoother over the same levels. It is never shown where one looks at a moment as it was known.',
    weakness:
      'It knows what nobody knew then: it may answer when something began, never who could have seen it.',
    source: 'Rauch, Tung & Striebel, 1965',
  },
  {
    name: 'Reliance',
    madeFrom:
      'What the one does with the other’s calls: adopted in their domain, or bad news told early, count for; decided there against the concern or objection that they had stated openly before, or acted there where both said “not invited”, count against.',
    how: 'A Beta reputation: what counts for and against, each halved every 180 days unless the owner sets that, over a start of one each. 100 × a ÷ (a + b); the band runs from the 5th to the 95th percentile.',
    weakness:
      'A few events move it far: look at the count beside it. A matter that is never recorded is never counted. What the two dispute counts for nothing, nor does a decision where the charter agreed on a gate, or one with a position that somebody who was asked may not read yet.',
    source: 'Jøsang & Ismail, The Beta Reputation System, 2002',
  },
  {
    name: 'Reliability',
    madeFrom:
      'What the other does: a commitment kept 1, up to 7 days late ½, missed 0; accepted feedback, as its giver sees it later, 1, ½ or 0; a shared goal changed with consent 1, without 0. A commitment counts only if it was on record before its day was over and before what became of it.',
    how: 'The same Beta reputation.',
    weakness:
      'Who promises little risks little. Feedback that was declined with a reason says nothing either way, and neither does a giver who stays silent, nor a promise that was released, nor a change of a draft or in wording alone.',
    source: 'Jøsang & Ismail, 2002',
  },
]

/** Of bets on decisions: how well chances are told by those who decide, and never by one of them. */
export const foresight: readonly Told[] = [
  {
    name: 'Calibration of bets',
    madeFrom:
      'Bets on the expected effect of decisions, sealed until a verdict: a chance from 0 to 100 %. One counts only if it was on record before anything was said of what came.',
    how: 'For strategy and for operational decisions apart: in each fifth of the scale, of the decisions of which somebody gave such a chance, how many came. A decision counts once in a fifth, since its bets share one outcome. 90 % interval of Clopper and Pearson.',
    weakness:
      'Below five judged decisions of a kind nothing is told. What came in part counts neither way. Who judges may also be who decided, and decisions that nobody judges are missing, which may be the worse ones.',
    source:
      'Clopper & Pearson, 1934; Murphy & Winkler, Reliability of Subjective Probability Forecasts, 1977',
  },
]

/** How somebody is heard in what others decide and ask: counts with intervals, in no order but the alphabet’s. */
export const hearing: readonly Told[] = [
  {
    name: 'Asked, and adopted',
    madeFrom:
      'Decisions that others made and that concerned somebody, as a member of their partnership or because they name none: whether they were asked for a position, or gave one, before it was made; and of those on which they had, whether theirs is the one that it follows.',
    how: 'A count of cases, with the 90 % interval of Clopper and Pearson.',
    weakness:
      'A position told afterwards is not counted. A restricted decision counts once it is open to all.',
    source: 'Clopper & Pearson, 1934',
  },
  {
    name: 'Heard when pushing back',
    madeFrom:
      'Concerns and objections that were open before another made a decision or gave it up; counter-proposals, conditions and nos to requests; checks of a goal and nos to a change of one; all that is settled. Each decision, request and goal once.',
    how: 'The share after which something changed. Of a decision, by the day it was made: an option added and chosen, terms revised in more than their wording, a stop-loss set, their position adopted, or the decision given up in so many words. Of a request: withdrawn, taken as it was answered, or not asked again after a no. Of a goal, after a check that found it out of reach or named another target, or after a no to a change: target or date changed by others or with them, the goal given up, or the change not made.',
    weakness:
      'What came after it need not have come of it. Who cannot read one of the positions gets no figure: a part would be another one.',
    source: 'Clopper & Pearson, 1934, for the interval',
  },
  {
    name: 'Consulted, by domain',
    madeFrom:
      'All that others decided while somebody was a member, in the domains that the charter of that day names, else as the decision does; their own apart.',
    how: 'The share in which the decision names them as consulted, or in which they were asked for a position, or gave one, before it was made; with the same interval.',
    weakness: 'What is talked over and not put on record is missing.',
    source: 'Clopper & Pearson, 1934, for the interval',
  },
]

/** Figures of no person: how long things take, whose need is served, and what findings rest on. */
export const others: readonly Told[] = [
  {
    name: 'Days from raised to settled',
    madeFrom: 'Decisions, requests, feedback, hard conversations and topics of a partnership.',
    how: 'By kind and quarter of the raising, the median of days, with what is open as lasting at least so long (Kaplan and Meier). Where more than half would have to be open still, there is none.',
    weakness:
      'A quarter holds few: one settled late moves it far. What is quick need not be settled well.',
    source: 'Kaplan & Meier, 1958',
  },
  {
    name: 'Serves a buyer’s need',
    madeFrom:
      'Requests, decisions and goals of a quarter. One counts where it, or a goal that it serves, names a need with evidence; what serves no buyer and says why is left out.',
    how: 'A share, per quarter and function; a finding looks at its 90 % interval of Clopper and Pearson. Never per person.',
    weakness: 'That a need is named does not make it true: read the evidence beside it.',
    source: 'Clopper & Pearson, 1934, for the interval',
  },
  {
    name: 'Findings',
    madeFrom: 'The entries that each lists, of the cases that it looked at.',
    how: 'Counts, days and shares against thresholds that the owner sets and that are kept by date. Two use a test: unequal voice Fisher’s exact one, one-sided, with Holm’s correction over all members; praise and blame that follow revenue Kendall’s tau-b with its p. A goal far beyond compares the gain that it asks for with the best before.',
    weakness:
      'A finding is a question, never proof: each names how it may be wrong, and each can be disputed or explained. None moves a score.',
    source: 'Fisher, 1922; Holm, 1979; Kendall, 1938',
  },
]

/** All parts weigh the same; below four of six there is no single figure. */
export const alignment: readonly Told[] = [
  {
    name: 'Priorities',
    madeFrom: 'Four goals or more that both ranked, sealed.',
    how: 'Two: the share of pairs of goals in the same order, a pair put level counting half. Where their lists differ: rank-biased overlap, p = 0.8. A team: Kendall’s W. Under Diagnostics: tau-b, rho and the exact p; of lists that differ the least and what is open; of a team the mean rho and SCM alpha.',
    weakness: 'By chance two reach ½, m people 1 ÷ m. With four goals, one swap is a sixth.',
    source:
      'Kendall, Rank Correlation Methods, 1948; Webber, Moffat & Zobel, A Similarity Measure for Indefinite Rankings, 2010; Spearman, 1904; Tarakci et al., Strategic Consensus Mapping, 2014',
  },
  {
    name: 'Points',
    madeFrom: 'Points that each gave to the goals.',
    how: 'The sum of the smaller share of each goal. A team: the mean of its pairs.',
    weakness: 'Says nothing of why.',
    source: 'Schoener’s overlap, 1968',
  },
  {
    name: 'Positions',
    madeFrom:
      'Each one’s first statement on decisions in force or open: support 2, concern 1, oppose 0.',
    how: 'One minus half the mean distance. A team: the mean r_wg over decisions with four positions or more. Under Diagnostics: AC2 and linear kappa; of a team the average deviation and Krippendorff’s alpha.',
    weakness:
      'Two who choose evenly at random reach .56. Whom nobody asked is not in it. A restatement is shown, not counted. Kappa is shown from ten decisions on, and never first.',
    source:
      'James, Demaree & Wolf, 1984; Gwet, 2008; Cohen, 1968; Burke & Dunlap, 2002; Krippendorff, 2011',
  },
  {
    name: 'Definition of success',
    madeFrom:
      'Elements that both accepted on the same version, of all that either was asked about.',
    how: 'Accepted by both ÷ all.',
    weakness: 'An edit voids acceptances, so it falls whenever somebody improves the wording.',
    source: 'A share; no model',
  },
  {
    name: 'Metrics',
    madeFrom: 'Which metrics each would choose.',
    how: 'Chosen by both ÷ chosen by either (Jaccard).',
    weakness: 'What chance would reach depends on how many were offered.',
    source: 'Jaccard, 1912',
  },
  {
    name: 'Expectations',
    madeFrom: 'What each expects of a goal, and by when.',
    how: 'The mean of two ratios, smaller ÷ larger: of the gain beyond the baseline, and of the time. Under Diagnostics: the ratio of the gain a day.',
    weakness: 'Nothing is said of a goal without a baseline.',
    source: 'A ratio; no model',
  },
]
